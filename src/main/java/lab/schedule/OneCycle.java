package lab.schedule;

/**
 * One cycle: along half a cosine up to {@code peak} during the first 30 % of the training, then along another down to almost
 * nothing. Smith and Topin 2018, arXiv:1708.07120, with the shape and the numbers of PyTorch's {@code OneCycleLR}, which a
 * slide names; it begins at {@code peak / 25} and ends at a ten-thousandth of that. The momentum stays as it is.
 *
 * @param per what {@code t} counts
 * @param peak the highest rate
 * @param length updates or epochs of the training; the last rate is that of {@code length - 1}
 */
public record OneCycle(Per per, double peak, double length) implements Rate {
    private static final double RISE = 0.3;
    private static final double FIRST = 1.0 / 25;
    private static final double LAST = 1e-4;

    /** Checks the length. */
    public OneCycle {
        if (!(RISE * length > 1)) {
            throw new IllegalArgumentException(
                    "One cycle must have more than 3.33 updates or epochs, but had " + length + ".");
        }
    }

    @Override
    public double at(double t) {
        double top = RISE * length - 1;
        double first = FIRST * peak;
        return t < top
                ? first + peak - new Cosine(per, peak, first, top).at(t)
                : new Cosine(per, peak, LAST * first, length - 1 - top).at(t - top);
    }

    @Override
    public OneCycle clone() {
        return this;
    }
}
