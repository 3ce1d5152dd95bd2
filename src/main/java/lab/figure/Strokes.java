package lab.figure;

import java.awt.BasicStroke;

/** The line styles of all figures, in units of a sheet 1280 wide. */
final class Strokes {
    private static final float[][] DASHES = {{}, {13, 6}, {3, 6}, {13, 5, 3, 5}};

    private Strokes() {}

    /** The thick line of a median; {@code style} cycles through solid, dashed, dotted and dash-dotted. */
    static BasicStroke median(int style) {
        float[] dash = DASHES[Math.floorMod(style, DASHES.length)];
        return dash.length == 0
                ? new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(3.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** The thin line of a seed. */
    static BasicStroke seed() {
        return new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The line of a path in a plane, with visible corners. */
    static BasicStroke path() {
        return new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The wider line around a path that separates it from what lies under it. */
    static BasicStroke halo() {
        return new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The line between medians that do not form a series. */
    static BasicStroke joined() {
        return new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The dashed line of a reference value. */
    static BasicStroke mark() {
        return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 6}, 0);
    }
}
