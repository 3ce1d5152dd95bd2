package lab.data;

import java.util.Map;
import java.util.OptionalInt;

/** A source whose examples are transformed after loading. */
record Transformed(DataSource raw, Transformation transformation) implements DataSource {
    @Override
    public String name() {
        return raw.name() + " " + transformation.words();
    }

    @Override
    public Split load(long seed) {
        return transformation.of(raw.load(seed));
    }

    @Override
    public int features() {
        return raw.features();
    }

    @Override
    public int outputs() {
        return raw.outputs();
    }

    @Override
    public boolean seeded() {
        return raw.seeded();
    }

    @Override
    public OptionalInt trainingSize() {
        return raw.trainingSize();
    }

    @Override
    public Map<String, String> checksums() {
        return raw.checksums();
    }
}
