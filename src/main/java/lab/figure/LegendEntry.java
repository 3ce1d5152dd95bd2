package lab.figure;

import java.awt.Color;

/** An entry of the legend. */
sealed interface LegendEntry {
    /** The meaning of the sample. */
    String words();

    /**
     * A line.
     *
     * @param words the arm
     * @param color its colour
     * @param style its line style, see {@link Strokes#median}
     */
    record Line(String words, Color color, int style) implements LegendEntry {}

    /**
     * A point.
     *
     * @param words the class
     * @param color its colour
     * @param shape its shape
     */
    record Dot(String words, Color color, Ink.Shape shape) implements LegendEntry {}

    /**
     * A colour bar with numbers.
     *
     * @param words the metric, with unit
     * @param colors the colours
     */
    record Bar(String words, ColorScale colors) implements LegendEntry {}
}
