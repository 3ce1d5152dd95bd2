package lab.data;

/**
 * A linear function of the first {@code useful} features, as a regression task, where features come in groups of five: within
 * a group any two have the same {@code correlation}, {@code x_j = sqrt(correlation) z_g + sqrt(1 - correlation) z_j}, and
 * groups are independent. All useful features of a group have the same weight, with a sign drawn by the seed, so large that
 * the noiseless target has variance 1; the others have weight 0. The fourth example of Zou and Hastie 2005, section 5, is of
 * this kind.
 */
record GroupedRegression(int features, int useful, double correlation, double noise) implements Family {
    private static final int GROUP = 5;

    GroupedRegression {
        Limits.atLeast("number of features", 1, features);
        Limits.within("number of useful features", 1, features, useful);
        Limits.notNegative("noise of the regression", noise);
        if (!(correlation >= 0 && correlation < 1)) {
            throw Limits.refused("correlation", "at least 0 and below 1", correlation);
        }
        if (useful % GROUP != 0) {
            throw Limits.refused("number of useful features", "a multiple of " + GROUP + ", whole groups", useful);
        }
    }

    @Override
    public String name() {
        return "grouped-regression features=" + features + " useful=" + useful + " correlation=" + correlation
                + " noise=" + noise;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public Population population(Draws shared) {
        double[] weights = new double[useful / GROUP];
        double varianceOfSum = GROUP * (1 + (GROUP - 1) * correlation);
        for (int group = 0; group < weights.length; group++) {
            weights[group] = shared.sign() / Math.sqrt(weights.length * varianceOfSum);
        }
        double common = Math.sqrt(correlation);
        double own = Math.sqrt(1 - correlation);
        return (index, draws, x, y) -> {
            double target = noise * draws.normal();
            double z = 0;
            for (int j = 0; j < features; j++) {
                z = j % GROUP == 0 ? common * draws.normal() : z;
                x[j] = (float) (z + own * draws.normal());
                target += j < useful ? weights[j / GROUP] * x[j] : 0;
            }
            y[0] = (float) target;
        };
    }
}
