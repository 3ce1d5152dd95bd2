package lab.figure;

import java.awt.Color;

/** An item of the legend. */
sealed interface LegendEntry {
    /** What the sample stands for. */
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
     * A bar of colours with numbers.
     *
     * @param words the quantity, with unit
     * @param colors the colours
     */
    record Bar(String words, ColorScale colors) implements LegendEntry {}
}
