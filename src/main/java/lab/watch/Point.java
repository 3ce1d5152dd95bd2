package lab.watch;

/**
 * One number on the live page.
 *
 * @param arm index of the arm, from 0
 * @param metric index of the metric, from 0
 * @param epoch epochs trained when it was measured, with fractions
 * @param step number of updates made when it was measured
 * @param value the value; may be NaN or infinite
 */
public record Point(int arm, int metric, double epoch, double step, double value) {}
