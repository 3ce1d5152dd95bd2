package lab.figure;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.Content;
import lab.claim.Plot;

/** Gives panels the same axes where a reader compares them. */
final class SharedAxes {
    private static final double PAD = 0.05;
    private static final double ROOM_FOR_EDGE = 0.12;
    private static final double ROOM_FOR_VALUES = 0.17;
    private static final double SMALLEST_CLOUD = 0.25; // of the widest
    private static final double NEAR_ZERO = 0.3; // of the highest value: an axis starting below this starts at 0

    private SharedAxes() {}

    /**
     * Gives the panels of a plot the same value axis, which shows the plot's marks, and the same other axis if they match.
     */
    static List<Panel> withinPlot(List<Panel> panels) {
        Panel first = panels.get(0);
        if (first.isMap()) {
            return maps(panels);
        }
        Span values = values(panels);
        Span across = Span.all(panels.stream().map(p -> p.x().span()));
        if (!first.upright()) {
            return panels.stream().map(p -> p.spans(values, p.y().span())).toList();
        }
        boolean same = panels.stream().allMatch(p -> p.x().matches(first.x()));
        boolean categories = !first.x().fixed().isEmpty();
        return panels.stream()
                .map(p -> p.spans(same ? shown(across, categories) : shown(p.x().span(), categories), values))
                .toList();
    }

    /** Gives panels with matching horizontal axes the same one. */
    static List<Panel> acrossPlots(List<Panel> panels) {
        return panels.stream()
                .map(panel -> panel.spans(
                        Span.all(panels.stream()
                                .map(Panel::x)
                                .filter(x -> x.matches(panel.x()))
                                .map(PanelAxis::span)),
                        panel.y().span()))
                .toList();
    }

    /**
     * Gives the panels of a scatter plot the same axes, unless one of them would shrink to a dot. A field keeps its own and
     * fills its panel.
     */
    private static List<Panel> maps(List<Panel> panels) {
        Span across = Span.all(panels.stream().map(p -> p.x().span()));
        Span up = Span.all(panels.stream().map(p -> p.y().span()));
        double widest = Math.max(across.length(), up.length());
        boolean one = panels.get(0).plot().content() instanceof Content.Scatter
                && panels.stream().allMatch(p -> SMALLEST_CLOUD * widest <= extent(p));
        return panels.stream()
                .map(p -> one ? p.spans(across.solid(), up.solid()) : p)
                .toList();
    }

    private static double extent(Panel panel) {
        return Math.max(panel.x().span().length(), panel.y().span().length());
    }

    private static Span shown(Span across, boolean categories) {
        return categories ? across : across.solid().padded(0.01, 0.01);
    }

    private static Span values(List<Panel> panels) {
        Panel first = panels.get(0);
        Plot plot = first.plot();
        AxisScale scale = first.values().scale();
        Span data = Span.all(panels.stream().map(p -> p.values().span()));
        if (plot.content() instanceof Content.Histograms histograms && !histograms.overlaid()) {
            return data;
        }
        Span marked = plot.marks().stream().map(m -> scale.place(m.value())).reduce(data, Span::and, Span::and);
        return padded(marked.solid(), panels, scale).limited(scale.place(plot.low()), scale.place(plot.high()));
    }

    private static Span padded(Span span, List<Panel> panels, AxisScale scale) {
        boolean upright = panels.get(0).upright();
        double above = PAD + (hasEdge(panels, true) ? ROOM_FOR_EDGE : 0) + (upright ? 0 : ROOM_FOR_VALUES);
        double below = (upright ? PAD : 0) + (hasEdge(panels, false) ? ROOM_FOR_EDGE : 0);
        Span padded = span.padded(below, above);
        boolean fromZero = scale == AxisScale.LINEAR
                && span.low() >= 0
                && span.low() < NEAR_ZERO * span.high()
                && !hasEdge(panels, false);
        Span shown = fromZero ? new Span(0, padded.high()) : padded;
        boolean isShare = scale == AxisScale.LINEAR && span.low() >= 0 && span.high() <= 1;
        return isShare ? new Span(Math.max(0, shown.low()), Math.min(1, shown.high())) : shown;
    }

    private static boolean hasEdge(List<Panel> panels, boolean upper) {
        double edge = upper ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return panels.stream()
                .flatMap(p -> Stream.concat(Ink.notes(p.ink()), Ink.dots(p.ink()))
                        .map(spot -> p.upright() ? spot.y() : spot.x()))
                .anyMatch(place -> place == edge);
    }
}
