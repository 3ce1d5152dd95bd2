package lab.figure;

import java.awt.BasicStroke;

/** The line styles of all figures, in units of a sheet 1280 wide. */
final class Strokes {
    /** The thin line of a seed. */
    static final BasicStroke SEED = round(1.1f);

    /** The line of a path in a plane, with visible corners. */
    static final BasicStroke PATH = round(2.4f);

    /** The wider line around a path that separates it from what lies under it. */
    static final BasicStroke HALO = round(5);

    /** The line between medians that do not form a series. */
    static final BasicStroke JOINED = round(1.8f);

    /** The dashed line of a reference value. */
    static final BasicStroke MARK = dashed(1.8f, BasicStroke.JOIN_MITER, 8, 6);

    private static final float[][] DASHES = {
        {}, {13, 6}, {3, 6}, {13, 5, 3, 5}, {18, 14}, {7, 9}, {13, 7, 3, 7, 3, 7}, {26, 9, 6, 9}
    };

    private Strokes() {}

    /** The thick line of a median; only the first {@code style} is solid, so that no line hides the one under it. */
    static BasicStroke median(int style) {
        float[] dash = DASHES[Math.floorMod(style, DASHES.length)];
        return dash.length == 0 ? round(3.6f) : dashed(3.6f, BasicStroke.JOIN_ROUND, dash);
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float width, int join, float... dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 10, dash, 0);
    }
}
