package lab.data;

import java.util.Map;
import java.util.OptionalInt;

/** A source that is made of another one and like it in all that it does not say otherwise. */
interface Derived extends DataSource {
    /** What it is made of. */
    DataSource whole();

    @Override
    default int features() {
        return whole().features();
    }

    @Override
    default int outputs() {
        return whole().outputs();
    }

    @Override
    default boolean seeded() {
        return whole().seeded();
    }

    @Override
    default OptionalInt trainingSize() {
        return whole().trainingSize();
    }

    @Override
    default Map<String, String> checksums() {
        return whole().checksums();
    }
}
