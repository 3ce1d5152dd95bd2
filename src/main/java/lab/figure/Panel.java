package lab.figure;

import java.util.List;
import lab.claim.Plot;

/**
 * Two axes and everything drawn between them.
 *
 * @param plot the plot it belongs to
 * @param title the level it shows; empty if the plot has one panel
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param frame the kind of the axes
 * @param ink everything drawn, from back to front
 * @param legend the arms that need a legend
 * @param notes short reading instructions
 * @param theme the figure's colours
 */
record Panel(
        Plot plot,
        String title,
        PanelAxis x,
        PanelAxis y,
        PanelFrame frame,
        List<Ink> ink,
        List<LegendEntry> legend,
        List<String> notes,
        Theme theme) {
    private static final double LEAST_HEIGHT = 120;
    private static final double ROW_HEIGHT = 22;
    private static final double LEAST_MAP_HEIGHT = 200;
    private static final double MOST_ASPECT = 4;

    Panel {
        ink = List.copyOf(ink);
        legend = List.copyOf(legend);
        notes = List.copyOf(notes);
    }

    Panel spans(Span horizontal, Span vertical) {
        return new Panel(plot, title, x.span(horizontal), y.span(vertical), frame, ink, legend, notes, theme);
    }

    /** This panel with axes of another kind. */
    Panel framed(PanelFrame other) {
        return new Panel(plot, title, x, y, other, ink, legend, notes, theme);
    }

    /** Whether values are read on the vertical axis, as in every panel except bars. */
    boolean upright() {
        return frame != PanelFrame.BARS;
    }

    /** Whether the axes are the coordinates of a plane. */
    boolean isMap() {
        return frame == PanelFrame.MAP || frame == PanelFrame.IMAGE;
    }

    /**
     * The ratio of width to height that makes a unit equally long on both axes; NaN if it is not wanted, as for the cells
     * of an image, or would make one axis very short.
     */
    double aspect() {
        double aspect = x.span().length() / y.span().length();
        return frame != PanelFrame.MAP || aspect > MOST_ASPECT || aspect < 1 / MOST_ASPECT ? Double.NaN : aspect;
    }

    /** The axis on which the values are read. */
    PanelAxis values() {
        return upright() ? y : x;
    }

    /** The least height of the area between the axes. */
    double leastHeight() {
        double least = isMap() ? LEAST_MAP_HEIGHT : LEAST_HEIGHT;
        double bars = upright() ? 0 : Math.floor(y.span().length());
        return Math.max(least, ROW_HEIGHT * Math.max(y.fixed().size(), bars));
    }
}
