package lab.data;

/**
 * A linear function of two features, to be predicted: the first from N(0, 1), the second from N(0, ratio^2), and each
 * adds a standard normal number over {@code sqrt(2)} to the target, with a sign drawn by the seed. The squared error of a
 * linear model is then an ellipse of condition number {@code ratio^2}, and a circle once the features are standardized.
 */
record TwoScales(double ratio) implements Family {
    TwoScales {
        Limits.positive("ratio of the two scales", ratio);
    }

    @Override
    public String name() {
        return "two-scales ratio=" + ratio;
    }

    @Override
    public int features() {
        return 2;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public Population population(Draws shared) {
        double first = shared.sign() / Math.sqrt(2);
        double second = shared.sign() / Math.sqrt(2);
        return (index, draws, x, y) -> {
            double small = draws.normal();
            double large = draws.normal();
            x[0] = (float) small;
            x[1] = (float) (ratio * large);
            y[0] = (float) (first * small + second * large);
        };
    }
}
