package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.claim.Content;
import lab.metric.ArmKey;

/** A number of each trial, a horizontal bar an arm (its name then has room): the median as bar, the seeds as dots. */
final class BarsPanel {
    private static final String HOW = "Bar: median. Dot: one seed.";
    private static final double HALF_BAR = 0.34;
    private static final double SPREAD = 0.4;

    private final Scene scene;
    private final Content.Bars bars;
    private final AxisScale scale;

    private BarsPanel(Scene scene, Content.Bars bars) {
        this.scene = bars.groupBy().isEmpty() ? scene : scene.telling(bars.groupBy());
        this.bars = bars;
        this.scale = AxisScale.of(scene.plot().yLog());
    }

    static Panel of(Scene scene, Content.Bars bars) {
        return new BarsPanel(scene, bars).panel();
    }

    private Panel panel() {
        List<Ink> ink = new ArrayList<>();
        List<Tick> names = new ArrayList<>();
        Map<String, List<ArmKey>> groups = groups();
        double height = groups.values().stream().mapToInt(List::size).sum() + heading() * groups.size();
        double row = height;
        for (Map.Entry<String, List<ArmKey>> group : groups.entrySet()) {
            row -= heading();
            ink.addAll(title(group.getKey(), row));
            for (ArmKey arm : group.getValue()) {
                row--;
                names.add(new Tick(row, scene.words(arm)));
                ink.addAll(bar(arm, row));
            }
        }
        Axle across = Axle.of(bars.summary().name(), scale, span());
        Axle down = new Axle("", AxisScale.LINEAR, new Span(-0.6, height - 0.4 + room()), names);
        return new Panel(
                scene.plot(),
                scene.title(),
                across,
                down,
                false,
                Frame.AXES,
                ink,
                List.of(),
                List.of(HOW),
                scene.tone());
    }

    /** The arms by level, in the study's order. */
    private Map<String, List<ArmKey>> groups() {
        String factor = bars.groupBy();
        Map<String, List<ArmKey>> groups = scene.arms().stream()
                .filter(arm -> factor.isEmpty() || !arm.level(factor).isEmpty())
                .collect(Collectors.groupingBy(
                        arm -> factor.isEmpty() ? "" : arm.level(factor), LinkedHashMap::new, Collectors.toList()));
        if (groups.isEmpty()) {
            throw new IllegalStateException(
                    "No arm of figure '" + scene.figure().title() + "' has a level of '" + factor + "': " + scene.arms()
                            + "; add it with Arm.at(factor, level).");
        }
        return groups;
    }

    /** Rows above a group, for its name. */
    private double heading() {
        return bars.groupBy().isEmpty() ? 0 : 0.9;
    }

    private List<Ink> title(String level, double row) {
        if (level.isEmpty()) {
            return List.of();
        }
        double start = scale == AxisScale.LINEAR ? 0 : span().low();
        String words = bars.groupBy() + ": " + level;
        return List.of(new Ink.Note(new Spot(start, row), words, scene.tone().ink(), Ink.Side.RIGHT));
    }

    /** For the words of the marks, above the first bar. */
    private double room() {
        return scene.plot().marks().isEmpty() ? 0 : 0.5;
    }

    private Span span() {
        Span values = Span.of(scene.arms().stream()
                .flatMap(arm -> Arrays.stream(scene.values(bars.summary(), arm)).boxed())
                .map(scale::place)
                .toList());
        // A bar's length is its value, so its axis begins at 0; a logarithmic axis has none and begins below the least.
        return scale == AxisScale.LINEAR
                ? values.and(0)
                : values.isEmpty() ? values : values.and(Math.floor(values.low() - 0.05));
    }

    private List<Ink> bar(ArmKey arm, double row) {
        double[] values = scene.values(bars.summary(), arm);
        double median = Numbers.median(values);
        double end = scale.place(median);
        Color color = scene.color(arm);
        List<Ink> ink = new ArrayList<>();
        if (Double.isFinite(end)) {
            ink.add(new Ink.Area(box(row, end), scene.tone().pale(color, 0.55), color));
        }
        ink.add(new Ink.Dots(dots(values, row), color, Ink.Shape.DISC));
        if (!Double.isInfinite(median)) {
            String words = Double.isNaN(median) ? "no value" : Numbers.tidy(median);
            ink.add(new Ink.Note(last(values, row), words, scene.tone().ink(), Ink.Side.RIGHT));
        }
        Arrays.stream(values).filter(Double::isInfinite).distinct().forEach(edge -> ink.add(missing(arm, row, edge)));
        return ink;
    }

    private Ink missing(ArmKey arm, double row, double edge) {
        String words = Unreached.words(scene, bars.summary(), arm, edge);
        return new Ink.Note(new Spot(edge, row), words, scene.tone().ink(), Ink.Side.RIGHT);
    }

    private List<Spot> box(double row, double end) {
        double start = scale == AxisScale.LINEAR ? 0 : span().low();
        return List.of(
                new Spot(start, row - HALF_BAR),
                new Spot(end, row - HALF_BAR),
                new Spot(end, row + HALF_BAR),
                new Spot(start, row + HALF_BAR));
    }

    /** The seeds one above the other, so that equal values stay countable. */
    private List<Spot> dots(double[] values, double row) {
        int last = Math.max(1, values.length - 1);
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Spot(
                        scale.place(values[i]), values.length == 1 ? row : row + SPREAD * (0.5 - i / (double) last)))
                .filter(spot -> !Double.isNaN(spot.x()))
                .toList();
    }

    /** Right of all that is drawn in the row. */
    private Spot last(double[] values, double row) {
        double last = Arrays.stream(values)
                .map(scale::place)
                .filter(Double::isFinite)
                .max()
                .orElse(scale == AxisScale.LINEAR ? 0 : span().low());
        return new Spot(scale == AxisScale.LINEAR ? Math.max(0, last) : last, row);
    }
}
