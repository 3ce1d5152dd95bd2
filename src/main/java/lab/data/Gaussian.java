package lab.data;

/** Features from N(0, 1); one of two classes at random, so that nothing can be learned but by heart. */
record Gaussian(int features) implements Family {
    Gaussian {
        Limits.atLeast("number of features", 1, features);
    }

    @Override
    public String name() {
        return "gaussian features=" + features;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public Population population(Draws shared) {
        return (index, draws, x, y) -> {
            for (int j = 0; j < x.length; j++) {
                x[j] = (float) draws.normal();
            }
            y[draws.index(2)] = 1;
        };
    }
}
