package lab.figure;

/**
 * A label on an axis.
 *
 * @param place where, as {@link AxisScale} places it
 * @param words what it says
 */
record Tick(double place, String words) {
    /** Control characters are not allowed in an SVG file. */
    Tick {
        words = words.replaceAll("\\p{Cntrl}", " ");
    }
}
