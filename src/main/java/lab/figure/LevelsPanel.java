package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.ArmKey;

/** A number of each trial against a factor: the seeds as dots, the median as a line an arm. */
final class LevelsPanel {
    private static final String HOW = "Dot: one seed. Ring: median.";

    private static final double SPREAD = 0.025; // of the axis
    private static final double NOTE_HEIGHT = 0.07; // of the panel

    private final Scene scene;
    private final Content.Levels levels;
    private final boolean byName;
    private final boolean numeric;
    private final List<String> names;
    private final AxisScale xScale;
    private final AxisScale yScale;
    private final List<Ink> ink = new ArrayList<>();

    private LevelsPanel(Scene scene, Content.Levels levels) {
        this.byName = levels.axis().name().equals(Plot.ARM);
        this.scene = byName ? scene : scene.telling(levels.axis().name());
        this.levels = levels;
        this.names = scene.arms().stream()
                .map(this::level)
                .filter(level -> !level.isEmpty())
                .distinct()
                .toList();
        this.numeric = names.stream().allMatch(LevelsPanel::isNumber);
        this.xScale = AxisScale.of(numeric && scene.plot().xLog());
        this.yScale = AxisScale.of(scene.plot().yLog());
        if (names.isEmpty()) {
            throw new IllegalStateException(
                    "No arm of figure '" + scene.figure().title() + "' has a level of '"
                            + levels.axis().name() + "': " + scene.arms() + "; add it with Arm.at(factor, level).");
        }
    }

    static Panel of(Scene scene, Content.Levels levels) {
        return new LevelsPanel(scene, levels).panel();
    }

    private Panel panel() {
        List<List<ArmKey>> lines = lines();
        lines.forEach(this::draw);
        Axle y = Axle.of(levels.summary().name(), yScale, span());
        Panel panel = scene.panel(across(), y, ink, List.of(HOW));
        return byName ? scene.panel(panel.x(), y, ink, List.of(), panel.notes()) : panel;
    }

    /** The arms of each line in the order of their levels. */
    private List<List<ArmKey>> lines() {
        List<ArmKey> placed = scene.arms().stream()
                .filter(arm -> !level(arm).isEmpty())
                .sorted(Comparator.comparingDouble(this::place))
                .toList();
        if (byName) {
            return List.of(placed);
        }
        return scene.arms().stream()
                .map(scene::untold)
                .distinct()
                .map(line -> placed.stream()
                        .filter(arm -> scene.untold(arm).equals(line))
                        .toList())
                .toList();
    }

    private void draw(List<ArmKey> line) {
        if (line.isEmpty()) {
            return;
        }
        List<Spot> medians = line.stream()
                .map(arm -> new Spot(place(arm), yScale.place(Numbers.median(scene.values(levels.summary(), arm)))))
                .toList();
        line.forEach(this::dots);
        if (numeric) {
            Color color = byName ? scene.tone().baseline() : scene.color(line.get(0));
            ink.add(new Ink.Line(medians, color, Theme.median(byName ? 0 : scene.style(line.get(0)))));
        }
        for (int i = 0; i < medians.size(); i++) {
            if (medians.get(i).isFinite()) {
                ink.add(new Ink.Dots(List.of(medians.get(i)), scene.color(line.get(i)), Ink.Shape.RING));
            }
        }
    }

    private void dots(ArmKey arm) {
        double[] values = scene.values(levels.summary(), arm);
        List<Spot> spots = IntStream.range(0, values.length)
                .mapToObj(i -> new Spot(place(arm) + aside(i, values.length), yScale.place(values[i])))
                .filter(spot -> !Double.isNaN(spot.y()) && Double.isFinite(spot.x()))
                .toList();
        ink.add(new Ink.Dots(spots, Theme.faint(scene.color(arm), 0.6), Ink.Shape.DISC));
        Set<Double> edges = new TreeSet<>(spots.stream().map(Spot::y).toList());
        edges.stream().filter(edge -> edge.isInfinite()).forEach(edge -> ink.add(missing(arm, edge)));
    }

    /** Seeds stand side by side, so that equal values stay countable. */
    private double aside(int seed, int seeds) {
        double share = seeds == 1 ? 0 : seed / (seeds - 1.0) - 0.5;
        return SPREAD * share * across().span().length();
    }

    private Ink missing(ArmKey arm, double edge) {
        String words = Unreached.words(scene, levels.summary(), arm, edge);
        return new Ink.Note(new Spot(place(arm), edge), words, scene.color(arm), Ink.Side.BELOW);
    }

    private Axle across() {
        List<Double> places = scene.arms().stream().map(this::place).toList();
        Span span = Span.of(places);
        if (!numeric) {
            return new Axle(levels.axis().label(), xScale, new Span(-0.5, names.size() - 0.5), Ticks.named(words()));
        }
        List<Tick> ticks = names.stream()
                .map(name -> new Tick(xScale.place(Double.parseDouble(name)), name))
                .filter(tick -> Double.isFinite(tick.place()))
                .sorted(Comparator.comparingDouble(Tick::place))
                .toList();
        return new Axle(levels.axis().label(), xScale, span.solid().padded(0.05, 0.05), ticks);
    }

    /** With room for what is said of unreached values, which stands in lines at the upper edge. */
    private Span span() {
        Span values = Span.of(
                ink.stream().flatMap(i -> i.spots().stream()).map(Spot::y).toList());
        return values.isEmpty() ? values : values.padded(0, NOTE_HEIGHT * mostNotes());
    }

    private long mostNotes() {
        return ink.stream()
                .filter(Ink.Note.class::isInstance)
                .flatMap(note -> note.spots().stream())
                .collect(Collectors.groupingBy(Spot::x, Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private String level(ArmKey arm) {
        return byName ? scene.untold(arm).toString() : arm.level(levels.axis().name());
    }

    private double place(ArmKey arm) {
        String level = level(arm);
        if (level.isEmpty()) {
            return Double.NaN;
        }
        return numeric ? xScale.place(Double.parseDouble(level)) : names.indexOf(level);
    }

    /** What to call the levels. */
    private List<String> words() {
        return byName ? scene.arms().stream().map(scene::words).distinct().toList() : names;
    }

    private static boolean isNumber(String level) {
        return level.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
