package lab.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A full data set from files on this machine. */
record InstalledSource(KnownSet set, DataHome home) implements DataSource {
    static final int TRAINING = 55_000;
    static final int VALIDATION = 5_000;

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public Split load(long seed) {
        Path folder = home.require(set);
        Images training = images(folder, set.trainingImages(), set.trainingLabels());
        Images test = images(folder, set.testImages(), set.testLabels());
        List<int[]> rows = FixedSplit.rows(training.labels(), Images.CLASSES, TRAINING, VALIDATION);
        return new Split(training.select(rows.get(0)), training.select(rows.get(1)), test.all());
    }

    private Images images(Path folder, KnownFile images, KnownFile labels) {
        return Images.of(idx(folder, images), idx(folder, labels));
    }

    private IdxFile idx(Path folder, KnownFile file) {
        Path path = DataHome.file(folder, file).orElseThrow();
        return IdxFile.parse(path.toString(), file.content(path, "delete it, then " + set.remedies()));
    }

    @Override
    public int features() {
        return Images.PIXELS;
    }

    @Override
    public int outputs() {
        return Images.CLASSES;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(TRAINING);
    }

    @Override
    public Map<String, String> checksums() {
        return set.checksums();
    }
}
