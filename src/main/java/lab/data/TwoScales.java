package lab.data;

/**
 * A linear function of two features, as a regression task: the first feature is from N(0, 1), the second from N(0, ratio^2).
 * Each adds a standard normal number over {@code sqrt(2)} to the target, with a sign drawn by the seed. The squared error of
 * a linear model then has elliptical contours and condition number {@code ratio^2}; once the features are standardized, the
 * contours are circles.
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
