package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.claim.Plot;
import lab.metric.ArmKey;

/** A number of each trial, a horizontal bar an arm (its name then has room): the median as bar, the seeds as dots. */
final class BarsPanel {
    private static final String HOW = "Bar: median. Dot: one seed.";
    private static final double HALF_BAR = 0.34;
    private static final double SPREAD = 0.4;

    private final Scene scene;
    private final Plot.Bars bars;
    private final AxisScale scale;

    private BarsPanel(Scene scene, Plot.Bars bars) {
        this.scene = scene;
        this.bars = bars;
        this.scale = AxisScale.of(scene.plot().yLog());
    }

    static Panel of(Scene scene, Plot.Bars bars) {
        return new BarsPanel(scene, bars).panel();
    }

    private Panel panel() {
        List<Ink> ink = new ArrayList<>();
        List<Tick> names = new ArrayList<>();
        int count = scene.arms().size();
        for (int i = 0; i < count; i++) {
            ArmKey arm = scene.arms().get(i);
            names.add(new Tick(count - 1.0 - i, scene.words(arm)));
            ink.addAll(bar(arm, count - 1.0 - i));
        }
        Axle across = Axle.of(bars.summary().name(), scale, span());
        Axle down = new Axle("", AxisScale.LINEAR, new Span(-0.6, count - 0.4 + room()), names);
        return new Panel(scene.plot(), scene.title(), across, down, false, ink, List.of(), List.of(HOW), scene.tone());
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
