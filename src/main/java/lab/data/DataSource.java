package lab.data;

public interface DataSource {
    String name();

    Split load(long seed);

    int features();

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
