package lab.schedule;

/**
 * Cosine annealing: {@code floor + (peak - floor) (1 + cos(pi t / length)) / 2}, and {@code floor} from {@code length} on.
 * Loshchilov and Hutter 2017, arXiv:1608.03983, eq. (5), one cycle without restarts.
 *
 * @param per what {@code t} counts
 * @param peak the rate at {@code t = 0}
 * @param floor the rate at the end
 * @param length updates or epochs until the floor is reached
 */
public record Cosine(Per per, double peak, double floor, double length) implements Rate {
    /** Checks the length. */
    public Cosine {
        Rate.checkLength("The length of a cosine", length);
    }

    @Override
    public double at(double t) {
        double progress = Math.min(t, length) / length;
        return floor + (peak - floor) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    @Override
    public Cosine clone() {
        return this;
    }
}
