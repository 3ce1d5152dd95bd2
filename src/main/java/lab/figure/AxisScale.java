package lab.figure;

/** Where a value stands on an axis. */
enum AxisScale {
    /** At itself. */
    LINEAR,
    /** At its decimal logarithm; a value that is not positive has no place. */
    LOG;

    static AxisScale of(boolean logarithmic) {
        return logarithmic ? LOG : LINEAR;
    }

    /** The place of a value: NaN if it has none, infinite if the value is. */
    double place(double value) {
        if (this == LINEAR || Double.isInfinite(value)) {
            return value;
        }
        return value > 0 ? Math.log10(value) : Double.NaN;
    }
}
