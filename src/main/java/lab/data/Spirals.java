package lab.data;

/**
 * Two intertwined spirals; the examples take the classes in turn. One spiral is the other rotated by half a turn. Each makes
 * one and a half turns while its radius grows with the angle from 0 to 1; points are spread evenly over the disc.
 * {@code noise} is the standard deviation added to each coordinate. After Lang and Witbrock 1988, "Learning to tell two
 * spirals apart", whose spirals make three turns.
 */
record Spirals(double noise) implements Family {
    /** Angle of a spiral's outer end, in radians. */
    static final double SWEEP = 3 * Math.PI;

    Spirals {
        Limits.notNegative("noise of the spirals", noise);
    }

    @Override
    public String name() {
        return "spirals noise=" + noise;
    }

    @Override
    public Population population(Draws shared) {
        return (index, draws, x, y) -> {
            int arm = index % 2;
            double radius = Math.sqrt(draws.uniform());
            double angle = SWEEP * radius + Math.PI * arm;
            x[0] = (float) (radius * StrictMath.cos(angle) + noise * draws.normal());
            x[1] = (float) (radius * StrictMath.sin(angle) + noise * draws.normal());
            y[arm] = 1;
        };
    }
}
