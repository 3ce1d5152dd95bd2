package lab.schedule;

/**
 * Cosine annealing with warm restarts: one {@link Cosine} after another, each {@code growth} times as long as the one before.
 * Loshchilov and Hutter 2017, arXiv:1608.03983, section 3.
 *
 * @param per what {@code t} counts
 * @param peak the rate at each restart
 * @param floor the rate that a cycle falls to
 * @param length updates or epochs of the first cycle
 * @param growth how many times as long each further cycle is; at least 1
 */
public record Restarts(Per per, double peak, double floor, double length, double growth) implements Rate {
    /** Checks length and growth. */
    public Restarts {
        Rate.checkLength("The length of the first cycle", length);
        if (!(growth >= 1)) {
            throw new IllegalArgumentException(
                    "Cycles must not shrink: their growth must be at least 1, but was " + growth + ".");
        }
    }

    @Override
    public double at(double t) {
        double since = t;
        double cycle = length;
        while (since >= cycle) {
            since -= cycle;
            cycle *= growth;
        }
        return new Cosine(per, peak, floor, cycle).at(since);
    }

    @Override
    public Restarts clone() {
        return this;
    }
}
