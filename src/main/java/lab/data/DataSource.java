package lab.data;

public interface DataSource {
    String name();

    Split load(long seed);

    int features();

    default int trainingSize() {
        return 1;
    }

    default int updatesPerEpoch(int b) {
        return 1;
    }

    int outputs();

    default boolean seeded() {
        return false;
    }

    default java.util.Map<String, String> checksums() {
        return java.util.Map.of();
    }

    default DataSource training(int n) {
        return this;
    }
}
