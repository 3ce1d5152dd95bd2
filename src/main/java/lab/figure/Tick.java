package lab.figure;

/**
 * A label on an axis.
 *
 * @param place its place, as {@link AxisScale} maps it
 * @param words its text
 */
record Tick(double place, String words) {
    /** Replaces control characters, which an SVG file must not contain. */
    Tick {
        words = words.replaceAll("\\p{Cntrl}", " ");
    }
}
