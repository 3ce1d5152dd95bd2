package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Sizes, colours and strokes of all figures, in units of a sheet 1280 wide: large enough for the last row. */
final class Theme {
    /** The sheet's width. */
    static final int WIDTH = 1280;
    /** The least height of a sheet. */
    static final int HEIGHT = 720;
    /** White at the sheet's edges. */
    static final double MARGIN = 30;
    /** White between panels. */
    static final double GAP = 30;

    static final double TITLE = 30;
    static final double SUBTITLE = 18;
    static final double LABEL = 17;
    static final double TICK = 16;
    /** The least size of type. */
    static final double NOTE = 15;

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color PALE_INK = new Color(0x5A, 0x5A, 0x5A);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    static final Color AXIS = new Color(0x8A, 0x8A, 0x8A);
    /** The baseline's colour: the first arm. */
    static final Color BASELINE = new Color(0x45, 0x45, 0x45);

    /**
     * Okabe and Ito's colours, which the colour-blind can tell apart, with yellow last: it is faint on white. Source: Okabe
     * and Ito 2008, "Color Universal Design", jfly.uni-koeln.de/color.
     */
    static final List<Color> OKABE_ITO = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xF0, 0xE4, 0x42));

    private static final float[][] DASHES = {{}, {13, 6}, {3, 6}, {13, 5, 3, 5}};

    private Theme() {}

    /** The thick line of a median; {@code style} counts through solid, dashed, dotted and both. */
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

    /** The dashed line of a reference value. */
    static BasicStroke mark() {
        return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 6}, 0);
    }

    /** The colour mixed with white; {@code share} of the colour, in [0, 1]. */
    static Color pale(Color color, double share) {
        return new Color(mixed(color.getRed(), share), mixed(color.getGreen(), share), mixed(color.getBlue(), share));
    }

    private static int mixed(int channel, double share) {
        return (int) Math.round(share * channel + (1 - share) * 255);
    }

    /** The same colour, seen through; {@code share} in [0, 1]. */
    static Color faint(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }
}
