package lab.figure;

/** Maps a value to its place on an axis. */
enum AxisScale {
    /** The place is the value itself. */
    LINEAR,
    /** The place is the value itself, and only whole numbers mean something, as of epochs and layers. */
    COUNT,
    /** The place is the decimal logarithm; a value that is not positive has no place. */
    LOG;

    static AxisScale of(boolean logarithmic) {
        return logarithmic ? LOG : LINEAR;
    }

    /** The place of a value: NaN if it has none; infinite if the value is. */
    double place(double value) {
        if (this != LOG || Double.isInfinite(value)) {
            return value;
        }
        return value > 0 ? Math.log10(value) : Double.NaN;
    }
}
