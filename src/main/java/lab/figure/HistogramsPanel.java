package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/** Distributions by layer, one behind the other: a row a layer, from layer 1 at the bottom. */
final class HistogramsPanel {
    private static final String HOW = "Mean over seeds; each row is scaled to its own peak.";
    private static final double HEIGHT = 0.92; // of the distance between rows

    private final Scene scene;
    private final Metric metric;

    private HistogramsPanel(Scene scene, Content.Histograms histograms) {
        this.scene = scene;
        this.metric = histograms.metric();
    }

    static Panel of(Scene scene, Content.Histograms histograms) {
        return new HistogramsPanel(scene, histograms).panel();
    }

    private Panel panel() {
        List<Ink> ink = new ArrayList<>();
        List<Tick> rows = new ArrayList<>();
        Span across = Span.EMPTY;
        for (ArmKey arm : scene.arms()) {
            NavigableMap<Double, NavigableMap<Double, Double>> layers = means(scene, metric, arm);
            across = across.and(edges(layers));
            layers.descendingMap().forEach((layer, bins) -> ink.add(row(layer, bins, scene.color(arm))));
            rows.addAll(ticks(layers));
        }
        Span down = Span.of(rows.stream().map(Tick::place).toList());
        Axle y = new Axle(
                metric.by().label(), AxisScale.LINEAR, down.padded(0, 0).and(down.high() + 1), distinct(rows));
        return scene.panel(Axle.of(metric.axis().label(), AxisScale.LINEAR, across), y, ink, List.of(HOW));
    }

    /** The layers' names; with many layers the first, the last and few between. */
    private static List<Tick> ticks(NavigableMap<Double, NavigableMap<Double, Double>> layers) {
        return layers.keySet().stream()
                .map(layer -> new Tick(layer, Numbers.tidy(layer)))
                .toList();
    }

    private static List<Tick> distinct(List<Tick> rows) {
        List<Tick> all = rows.stream().distinct().toList();
        int stride = Math.max(1, (all.size() + 9) / 10);
        return all.stream().filter(tick -> all.indexOf(tick) % stride == 0).toList();
    }

    /** Layer to the middle of a bin to its share, the mean over seeds. */
    static NavigableMap<Double, NavigableMap<Double, Double>> means(Scene scene, Metric metric, ArmKey arm) {
        NavigableMap<Double, NavigableMap<Double, Double>> sums = new TreeMap<>();
        List<Observed> trials = scene.trialsOf(arm);
        trials.forEach(trial -> trial.recording()
                .allSeries(metric)
                .forEach((layer, bins) -> bins.forEach((bin, share) -> sums.computeIfAbsent(layer, l -> new TreeMap<>())
                        .merge(bin, Double.isFinite(share) ? share / trials.size() : 0, Double::sum))));
        if (sums.isEmpty()) {
            throw scene.missing(metric, "arm '" + arm + "'");
        }
        return sums;
    }

    private static Span edges(Map<Double, NavigableMap<Double, Double>> layers) {
        Span span = Span.EMPTY;
        for (NavigableMap<Double, Double> bins : layers.values()) {
            double half = half(bins);
            span = span.and(bins.firstKey() - half).and(bins.lastKey() + half);
        }
        return span;
    }

    private static double half(NavigableMap<Double, Double> bins) {
        Double next = bins.higherKey(bins.firstKey());
        return next == null ? 0.5 : (next - bins.firstKey()) / 2;
    }

    private Ink row(double layer, NavigableMap<Double, Double> bins, Color color) {
        double peak = bins.values().stream()
                .collect(Collectors.summarizingDouble(v -> v))
                .getMax();
        double unit = peak > 0 ? HEIGHT / peak : 0;
        double half = half(bins);
        List<Spot> outline = new ArrayList<>();
        outline.add(new Spot(bins.firstKey() - half, layer));
        bins.forEach((bin, share) -> {
            outline.add(new Spot(bin - half, layer + unit * share));
            outline.add(new Spot(bin + half, layer + unit * share));
        });
        outline.add(new Spot(bins.lastKey() + half, layer));
        return new Ink.Area(outline, scene.tone().pale(color, 0.6), color);
    }
}
