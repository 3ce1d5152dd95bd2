package lab.schedule;

/**
 * Linear decay to a floor: {@code (1 - a) start + a floor} with {@code a = t / length}, and {@code floor} from
 * {@code length} on. Goodfellow et al. 2016, Deep Learning, eq. (8.14), where the length is called tau.
 *
 * @param per what {@code t} counts
 * @param start the rate at {@code t = 0}
 * @param floor the rate at the end
 * @param length updates or epochs until the floor is reached
 */
public record Linear(Per per, double start, double floor, double length) implements Rate {
    /** Checks the length. */
    public Linear {
        Rate.checkLength("The length of a linear decay", length);
    }

    @Override
    public double at(double t) {
        return start + (floor - start) * Math.min(t, length) / length;
    }

    @Override
    public Linear clone() {
        return this;
    }
}
