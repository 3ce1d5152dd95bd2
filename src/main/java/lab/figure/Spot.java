package lab.figure;

/**
 * A point of a panel, given by places on its axes; an infinite place means that edge of the panel.
 *
 * @param x along the horizontal axis
 * @param y along the vertical axis
 */
record Spot(double x, double y) {
    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }
}
