package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.text.Numbers;

/**
 * A number per trial as horizontal bars, one per arm, which leaves room for the arms' names: the bar is the median, dots are
 * seeds.
 */
final class BarsPanel extends SummaryPanel {
    private static final String HOW = "Bar: median. Dot: one seed.";
    private static final double HALF_BAR = 0.34;
    private static final double HEADING = 0.9; // rows above a group, for its name
    private static final double ROOM = 0.5; // rows above the first bar, for the words of marks

    private final Content.Bars bars;
    private final AxisScale scale;
    private final Span span;
    private final double start; // of all bars

    BarsPanel(PanelStudy study, Content.Bars bars) {
        super(bars.groupBy().isEmpty() ? study : study.telling(bars.groupBy()));
        this.bars = bars;
        this.scale = study.yScale();
        Span values = Span.of(study.arms().stream()
                .flatMap(arm -> Arrays.stream(study.places(bars.summary(), arm)).boxed()));
        // A bar's length is its value, so its axis starts at 0; a logarithmic one has no 0 and starts below all values.
        this.span = scale == AxisScale.LINEAR
                ? values.and(0)
                : values.isEmpty() ? values : values.and(Math.floor(values.low() - 0.05));
        this.start = scale == AxisScale.LINEAR ? 0 : span.low();
    }

    @Override
    Panel panel() {
        Map<String, List<ArmKey>> groups = groups();
        double heading = bars.groupBy().isEmpty() ? 0 : HEADING;
        double height = groups.values().stream().mapToInt(List::size).sum() + heading * groups.size();
        List<Tick> names = new ArrayList<>();
        double row = height;
        for (Map.Entry<String, List<ArmKey>> group : groups.entrySet()) {
            row -= heading;
            if (!group.getKey().isEmpty()) {
                say(start, row, bars.groupBy() + ": " + group.getKey());
            }
            for (ArmKey arm : group.getValue()) {
                row--;
                names.add(new Tick(row, study.words(arm)));
                draw(arm, row);
            }
        }
        double room = study.plot().marks().isEmpty() ? 0 : ROOM;
        PanelAxis down = new PanelAxis("", AxisScale.LINEAR, new Span(-0.6, height - 0.4 + room), names);
        return study.panel(PanelAxis.of(bars.summary().name(), scale, span), down, ink, List.of(), List.of(HOW))
                .framed(PanelFrame.BARS);
    }

    /** The arms by level of the grouping factor, in the study's order. */
    private Map<String, List<ArmKey>> groups() {
        String factor = bars.groupBy();
        return factor.isEmpty() ? Map.of("", study.arms()) : study.groups(factor, arm -> arm.level(factor));
    }

    private void say(double x, double row, String words) {
        write(new Spot(x, row), words, study.theme().ink(), Ink.Side.RIGHT);
    }

    private void draw(ArmKey arm, double row) {
        double[] values = study.places(bars.summary(), arm);
        double median = median(bars.summary(), arm);
        double end = scale.place(median);
        Color color = study.color(arm);
        if (Double.isFinite(end)) {
            ink.add(new Ink.Area(box(row, end), study.theme().pale(color, 0.55), color));
        }
        ink.add(new Ink.Dots(spots(values, stacked(row, values.length)), color, Ink.Shape.DISC));
        if (!Double.isInfinite(median)) {
            double right = Arrays.stream(values)
                    .filter(Double::isFinite)
                    .reduce(scale == AxisScale.LINEAR ? 0 : Double.NEGATIVE_INFINITY, Math::max);
            say(
                    Double.isFinite(right) ? right : start,
                    row,
                    Double.isNaN(median) ? "no value" : Numbers.grouped(median));
        }
        for (double edge : edges(bars.summary(), arm)) {
            say(edge, row, unreached(bars.summary(), arm, edge));
        }
    }

    private List<Spot> box(double row, double end) {
        return List.of(
                new Spot(start, row - HALF_BAR),
                new Spot(end, row - HALF_BAR),
                new Spot(end, row + HALF_BAR),
                new Spot(start, row + HALF_BAR));
    }
}
