package lab.data;

/** A source whose examples are transformed after loading. */
record Transformed(DataSource whole, Transformation transformation) implements Derived {
    @Override
    public String name() {
        return whole.name() + " " + transformation.words();
    }

    @Override
    public Split load(long seed) {
        return transformation.of(whole.load(seed));
    }
}
