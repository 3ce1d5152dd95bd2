package lab.figure;

import java.util.List;
import lab.claim.Plot;

/**
 * One pair of axes and what is drawn between them.
 *
 * @param plot the plot it belongs to
 * @param title the level it shows; empty if the plot has one panel
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param upright whether values are read on the vertical axis, as everywhere but in bars
 * @param ink what is drawn, from back to front
 * @param legend the arms that need a legend
 * @param notes how to read it, in few words
 * @param tone the figure's colours
 */
record Panel(
        Plot plot,
        String title,
        Axle x,
        Axle y,
        boolean upright,
        List<Ink> ink,
        List<Entry> legend,
        List<String> notes,
        Tone tone) {
    private static final double LEAST_HEIGHT = 180;
    private static final double ROW_HEIGHT = 34;

    Panel {
        ink = List.copyOf(ink);
        legend = List.copyOf(legend);
        notes = List.copyOf(notes);
    }

    Panel spans(Span horizontal, Span vertical) {
        return new Panel(plot, title, x.span(horizontal), y.span(vertical), upright, ink, legend, notes, tone);
    }

    /** The axis on which the values are read. */
    Axle values() {
        return upright ? y : x;
    }

    /** The least height of the area between the axes. */
    double leastHeight() {
        return Math.max(LEAST_HEIGHT, ROW_HEIGHT * y.fixed().size());
    }
}
