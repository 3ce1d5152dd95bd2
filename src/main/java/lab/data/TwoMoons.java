package lab.data;

/**
 * Two interleaving half circles of radius 1, as in scikit-learn's {@code make_moons}: the upper one around (0, 0), the lower
 * one around (1, 0.5). The examples take the classes in turn. {@code noise} is the standard deviation added to each
 * coordinate.
 */
record TwoMoons(double noise) implements Family {
    TwoMoons {
        Limits.notNegative("noise of two moons", noise);
    }

    @Override
    public String name() {
        return "two-moons noise=" + noise;
    }

    @Override
    public Population population(Draws shared) {
        return (index, draws, x, y) -> {
            int moon = index % 2;
            double angle = Math.PI * draws.uniform();
            // StrictMath: the same bytes on every machine.
            double across = StrictMath.cos(angle);
            double up = StrictMath.sin(angle);
            x[0] = (float) ((moon == 0 ? across : 1 - across) + noise * draws.normal());
            x[1] = (float) ((moon == 0 ? up : 0.5 - up) + noise * draws.normal());
            y[moon] = 1;
        };
    }
}
