package lab.data;

/**
 * A linear function of the first {@code useful} features, as a regression task. Features are from N(0, 1). Each useful one
 * has the weight {@code 1/sqrt(useful)} with a sign drawn by the seed and the others have weight 0, so the noiseless target
 * has variance 1. {@code noise} is the standard deviation added to the target.
 */
record Regression(int features, int useful, double noise) implements Family {
    Regression {
        Limits.atLeast("number of features", 1, features);
        Limits.within("number of useful features", 1, features, useful);
        Limits.notNegative("noise of the regression", noise);
    }

    @Override
    public String name() {
        return "regression features=" + features + " useful=" + useful + " noise=" + noise;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public Population population(Draws shared) {
        double[] weights = new double[useful];
        for (int j = 0; j < useful; j++) {
            weights[j] = shared.sign() / Math.sqrt(useful);
        }
        return (index, draws, x, y) -> {
            double target = noise * draws.normal();
            for (int j = 0; j < features; j++) {
                x[j] = (float) draws.normal();
                target += j < useful ? weights[j] * x[j] : 0;
            }
            y[0] = (float) target;
        };
    }
}
