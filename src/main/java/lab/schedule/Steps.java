package lab.schedule;

/**
 * Step decay: {@code start * factor^floor(t / length)}.
 *
 * @param per what {@code t} counts
 * @param start the rate at {@code t = 0}
 * @param factor the factor that multiplies the rate at each step
 * @param length updates or epochs between two steps
 */
public record Steps(Per per, double start, double factor, double length) implements Rate {
    /** Checks the length. */
    public Steps {
        Rate.checkLength("The length of a step", length);
    }

    @Override
    public double at(double t) {
        return start * Math.pow(factor, Math.floor(t / length));
    }

    @Override
    public Steps clone() {
        return this;
    }
}
