package lab.figure;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.ArmKey;
import lab.metric.Summary;

/** A number per trial against a factor: dots for the seeds, a line through the medians per arm. */
final class LevelsPanel extends SummaryPanel {
    private static final String HOW = "Dot: one seed. Ring: median.";
    private static final double SPREAD = 0.025; // of the axis
    private static final double PAD = 0.05;
    private static final double NOTE_HEIGHT = 0.07; // of the panel

    private final Summary summary;
    private final lab.metric.Axis factor;
    private final boolean byName;
    private final List<String> levels;
    private final boolean numeric;
    private final AxisScale xScale;

    LevelsPanel(PanelStudy study, Content.Levels content) {
        super(isByName(content) ? study : study.telling(content.axis().name()));
        this.summary = content.summary();
        this.factor = content.axis();
        this.byName = isByName(content);
        this.levels = study.arms().stream()
                .map(this::level)
                .filter(level -> !level.isEmpty())
                .distinct()
                .toList();
        this.numeric = levels.stream().allMatch(LevelsPanel::isNumber);
        this.xScale = numeric ? study.xScale() : AxisScale.LINEAR;
    }

    private static boolean isByName(Content.Levels content) {
        return content.axis().name().equals(Plot.ARM);
    }

    @Override
    Panel panel() {
        lines().forEach(this::draw);
        PanelAxis up = study.up(summary.name(), Ink.up(ink).padded(0, NOTE_HEIGHT * mostNotes()));
        List<LegendEntry> legend = byName ? List.of() : study.legend();
        return study.panel(across(), up, ink, legend, List.of(HOW));
    }

    /** The arms of each line, in the order of their levels. */
    private List<List<ArmKey>> lines() {
        Function<ArmKey, String> line = arm -> level(arm).isEmpty()
                ? ""
                : byName ? Plot.ARM : study.untold(arm).toString();
        return study.groups(factor.name(), line).values().stream()
                .map(arms -> arms.stream()
                        .sorted(Comparator.comparingDouble(this::place))
                        .toList())
                .toList();
    }

    private void draw(List<ArmKey> line) {
        List<Spot> medians = line.stream()
                .map(arm -> new Spot(place(arm), study.yScale().place(median(summary, arm))))
                .toList();
        line.forEach(this::draw);
        if (numeric) {
            Color color = byName ? study.theme().baseline() : study.color(line.get(0));
            ink.add(new Ink.Line(medians, color, Strokes.median(byName ? 0 : study.style(line.get(0)))));
        }
        for (int i = 0; i < line.size(); i++) {
            ring(medians.get(i), study.color(line.get(i)), Ink.Shape.RING);
        }
    }

    private void draw(ArmKey arm) {
        double[] values = study.places(summary, arm);
        seeds(spots(beside(place(arm), values.length), values), study.color(arm));
        for (double edge : edges(summary, arm)) {
            Spot at = new Spot(place(arm), edge);
            write(at, unreached(summary, arm, edge), study.color(arm), Ink.Side.BELOW);
        }
    }

    /** Places the seeds side by side, so that equal values can be counted. */
    private double[] beside(double place, int seeds) {
        double width = SPREAD * across().span().length();
        return IntStream.range(0, seeds)
                .mapToDouble(seed -> place + (seeds == 1 ? 0 : width * (seed / (seeds - 1.0) - 0.5)))
                .toArray();
    }

    private PanelAxis across() {
        if (!numeric) {
            List<String> words =
                    byName ? study.arms().stream().map(study::words).distinct().toList() : levels;
            return new PanelAxis(factor.label(), xScale, new Span(-0.5, levels.size() - 0.5), Ticks.named(words));
        }
        List<Tick> ticks = levels.stream()
                .map(level -> new Tick(xScale.place(Double.parseDouble(level)), level))
                .filter(tick -> Double.isFinite(tick.place()))
                .sorted(Comparator.comparingDouble(Tick::place))
                .toList();
        Span span = Span.of(ticks.stream().map(Tick::place));
        return new PanelAxis(factor.label(), xScale, span.solid().padded(PAD, PAD), ticks);
    }

    /** The largest number of notes about unreached values at one place; they need room at the upper edge. */
    private long mostNotes() {
        return Ink.notes(ink).collect(Collectors.groupingBy(Spot::x, Collectors.counting())).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private String level(ArmKey arm) {
        return byName ? study.untold(arm).toString() : arm.level(factor.name());
    }

    private double place(ArmKey arm) {
        String level = level(arm);
        return numeric && !level.isEmpty() ? xScale.place(Double.parseDouble(level)) : levels.indexOf(level);
    }

    private static boolean isNumber(String level) {
        return level.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
