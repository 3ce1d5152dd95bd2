package lab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Metric;

/** Distributions by layer on one base line: an outline a layer, whose colour says which. */
final class OverlaidPanel {
    private static final String HOW = "Mean over seeds.";

    private final Scene scene;
    private final Metric metric;
    private final AxisScale scale;
    private final List<Double> layers;

    private OverlaidPanel(Scene scene, Content.Histograms histograms) {
        this.scene = scene;
        this.metric = histograms.metric();
        this.scale = AxisScale.of(scene.plot().yLog());
        TreeSet<Double> all = new TreeSet<>();
        scene.allArms()
                .forEach(arm ->
                        all.addAll(HistogramsPanel.means(scene, metric, arm).keySet()));
        this.layers = List.copyOf(all);
    }

    static Panel of(Scene scene, Content.Histograms histograms) {
        return new OverlaidPanel(scene, histograms).panel();
    }

    private Panel panel() {
        List<Ink> ink = new ArrayList<>();
        for (ArmKey arm : scene.arms()) {
            HistogramsPanel.means(scene, metric, arm).forEach((layer, bins) -> ink.add(line(layer, bins)));
        }
        List<Spot> spots = ink.stream().flatMap(i -> i.spots().stream()).toList();
        return scene.panel(
                Axle.of(
                        metric.axis().label(),
                        AxisScale.LINEAR,
                        Span.of(spots.stream().map(Spot::x).toList())),
                Axle.of(
                        metric.axisLabel(),
                        scale,
                        Span.of(spots.stream().map(Spot::y).toList())),
                ink,
                legend(),
                List.of(HOW));
    }

    private Ink line(double layer, NavigableMap<Double, Double> bins) {
        List<Spot> spots = bins.entrySet().stream()
                .map(bin -> new Spot(bin.getKey(), scale.place(bin.getValue())))
                .toList();
        return new Ink.Line(spots, color(layer), Theme.median(style(layer)));
    }

    private List<Entry> legend() {
        return layers.stream()
                .<Entry>map(layer ->
                        new Entry.Line(metric.by().name() + " " + Numbers.tidy(layer), color(layer), style(layer)))
                .toList();
    }

    private java.awt.Color color(double layer) {
        return Ramp.lines(scene.tone()).at(layers.indexOf(layer) / Math.max(1.0, layers.size() - 1.0));
    }

    /** Where colours are few, dashes tell the layers apart. */
    private int style(double layer) {
        return scene.tone() == Tone.PRINT ? layers.indexOf(layer) : 0;
    }
}
