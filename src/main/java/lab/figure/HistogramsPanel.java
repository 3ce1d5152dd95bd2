package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;
import lab.text.Numbers;

/**
 * Distributions by layer, averaged over the seeds: in rows, with layer 1 at the bottom, or as lines on a common base line.
 */
final class HistogramsPanel {
    private static final String ROWS = "Mean over seeds; each row is scaled to its own peak.";
    private static final String LINES = "Mean over seeds.";
    private static final double HEIGHT = 0.92; // of the distance between rows
    private static final double MOST_ROWS = 10; // rows with a number each; of more rows, only every so-many-th has one

    private final PanelStudy study;
    private final Metric metric;
    private final List<Double> layers;

    HistogramsPanel(PanelStudy study, Metric metric) {
        this.study = study;
        this.metric = metric;
        this.layers = layers(study.allArms()).sorted().toList();
    }

    Panel panel(boolean overlaid) {
        return overlaid ? lines() : rows();
    }

    private Panel rows() {
        List<Ink> ink = new ArrayList<>();
        for (ArmKey arm : study.arms()) {
            means(arm).descendingMap().forEach((layer, bins) -> ink.add(row(layer, bins, study.color(arm))));
        }
        List<Double> shown = layers(study.arms()).toList();
        int stride = (int) Math.ceil(shown.size() / MOST_ROWS);
        List<Tick> ticks = shown.stream()
                .filter(layer -> shown.indexOf(layer) % stride == 0)
                .map(layer -> new Tick(layer, Numbers.grouped(layer)))
                .toList();
        Span up = new Span(Collections.min(shown), Collections.max(shown) + 1);
        return study.panel(
                across(ink),
                new PanelAxis(metric.by().label(), AxisScale.LINEAR, up, ticks),
                ink,
                study.legend(),
                List.of(ROWS));
    }

    private Panel lines() {
        List<Ink> ink = new ArrayList<>();
        study.arms().forEach(arm -> means(arm).forEach((layer, bins) -> ink.add(line(layer, bins))));
        List<LegendEntry> legend = layers.stream()
                .<LegendEntry>map(layer -> new LegendEntry.Line(
                        metric.by().name() + " " + Numbers.grouped(layer), color(layer), style(layer)))
                .toList();
        PanelAxis up = study.up(metric.axisLabel(), Ink.up(ink));
        return study.panel(across(ink), up, ink, legend, List.of(LINES));
    }

    private Stream<Double> layers(List<ArmKey> arms) {
        return arms.stream().flatMap(arm -> means(arm).keySet().stream()).distinct();
    }

    private PanelAxis across(List<Ink> ink) {
        return PanelAxis.of(metric.axis().label(), AxisScale.LINEAR, Ink.across(ink));
    }

    /** Layer to bin centre to share, averaged over the seeds. */
    private NavigableMap<Double, NavigableMap<Double, Double>> means(ArmKey arm) {
        NavigableMap<Double, NavigableMap<Double, Double>> sums = new TreeMap<>();
        List<Observed> trials = study.trialsOf(arm);
        trials.forEach(trial -> trial.recording()
                .allSeries(metric)
                .forEach((layer, bins) -> bins.forEach((bin, share) -> sums.computeIfAbsent(layer, l -> new TreeMap<>())
                        .merge(bin, Double.isFinite(share) ? share / trials.size() : 0, Double::sum))));
        if (sums.isEmpty()) {
            throw study.missing(metric, "arm '" + arm + "'");
        }
        return sums;
    }

    private Ink row(double layer, NavigableMap<Double, Double> bins, Color color) {
        double peak = Collections.max(bins.values());
        double unit = peak > 0 ? HEIGHT / peak : 0;
        Double next = bins.higherKey(bins.firstKey());
        double half = next == null ? 0.5 : (next - bins.firstKey()) / 2;
        List<Spot> outline = new ArrayList<>(List.of(new Spot(bins.firstKey() - half, layer)));
        bins.forEach((bin, share) -> {
            outline.add(new Spot(bin - half, layer + unit * share));
            outline.add(new Spot(bin + half, layer + unit * share));
        });
        outline.add(new Spot(bins.lastKey() + half, layer));
        return new Ink.Area(outline, study.theme().pale(color, 0.6), color);
    }

    private Ink line(double layer, NavigableMap<Double, Double> bins) {
        List<Spot> spots = bins.entrySet().stream()
                .map(bin -> new Spot(bin.getKey(), study.yScale().place(bin.getValue())))
                .toList();
        return new Ink.Line(spots, color(layer), Strokes.median(style(layer)));
    }

    private Color color(double layer) {
        return ColorRamp.lines(study.theme()).at(layers.indexOf(layer) / Math.max(1.0, layers.size() - 1.0));
    }

    /** The line style of a layer: in print, which has few colours, dashes tell the layers apart. */
    private int style(double layer) {
        return study.theme() == Theme.PRINT ? layers.indexOf(layer) : 0;
    }
}
