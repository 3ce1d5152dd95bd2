package lab.schedule;

/**
 * A cyclical rate: linearly up from one bound to another in half a cycle, and down again in the other half. Smith 2017,
 * arXiv:1506.01186: {@code triangular} keeps the upper bound, {@code triangular2} halves the distance of the bounds after
 * each cycle.
 *
 * @param per what {@code t} counts
 * @param low the lower bound, where each cycle begins
 * @param high the upper bound in the first cycle
 * @param half updates or epochs of half a cycle, the paper's {@code stepsize}
 * @param shrink what multiplies the distance of the bounds after each cycle: 1 or 1/2 in the paper
 */
public record Triangular(Per per, double low, double high, double half, double shrink) implements Rate {
    /** Checks the length. */
    public Triangular {
        Rate.checkLength("Half a cycle", half);
    }

    /** The paper's {@code triangular}: all cycles are alike. */
    public static Triangular triangular(Per per, double low, double high, double half) {
        return new Triangular(per, low, high, half, 1);
    }

    /** The paper's {@code triangular2}: each cycle rises half as far as the one before. */
    public static Triangular triangular2(Per per, double low, double high, double half) {
        return new Triangular(per, low, high, half, 0.5);
    }

    @Override
    public double at(double t) {
        double since = t % (2 * half);
        double height = Math.min(since, 2 * half - since) / half;
        return low + (high - low) * height * Math.pow(shrink, Math.floor(t / (2 * half)));
    }

    @Override
    public Triangular clone() {
        return this;
    }
}
