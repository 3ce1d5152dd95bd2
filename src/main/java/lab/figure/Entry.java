package lab.figure;

import java.awt.Color;

/**
 * A line of the legend.
 *
 * @param words the arm
 * @param color its colour
 * @param style its line style, see {@link Theme#median}
 */
record Entry(String words, Color color, int style) {}
