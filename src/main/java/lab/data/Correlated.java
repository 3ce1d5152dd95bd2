package lab.data;

/**
 * Features from N(0, 1), each pair with the same {@code correlation} in [0, 1),
 * {@code x_j = sqrt(correlation) z + sqrt(1 - correlation) z_j} where all features of an example share z. The class is 1
 * where {@code w x > 0}, else 0: the seed draws the weights w of this hyperplane through the origin from N(0, 1).
 */
record Correlated(int features, double correlation) implements Family {
    Correlated {
        Limits.atLeast("number of features", 1, features);
        if (!(correlation >= 0 && correlation < 1)) {
            throw Limits.refused("correlation", "at least 0 and below 1", correlation);
        }
    }

    @Override
    public String name() {
        return "correlated features=" + features + " correlation=" + correlation;
    }

    @Override
    public Population population(Draws shared) {
        double[] weights = shared.normals(features);
        double common = Math.sqrt(correlation);
        double own = Math.sqrt(1 - correlation);
        return (index, draws, x, y) -> {
            double z = common * draws.normal();
            double side = 0;
            for (int j = 0; j < features; j++) {
                x[j] = (float) (z + own * draws.normal());
                side += weights[j] * x[j];
            }
            y[side > 0 ? 1 : 0] = 1;
        };
    }
}
