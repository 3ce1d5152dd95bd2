package lab.data;

import java.util.Map;
import java.util.OptionalInt;

/** A source made from another one; where it does not override a property, it has the other's. */
interface Derived extends DataSource {
    /** The source it is made from. */
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
