package lab.data;

/** Features uniform in [0, 1); one of two classes at random, so that nothing can be learned but by heart. */
record Uniform(int features) implements Family {
    Uniform {
        Limits.atLeast("number of features", 1, features);
    }

    @Override
    public String name() {
        return "uniform features=" + features;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public Population population(Draws shared) {
        return (index, draws, x, y) -> {
            for (int j = 0; j < x.length; j++) {
                x[j] = (float) draws.uniform();
            }
            y[draws.index(2)] = 1;
        };
    }
}
