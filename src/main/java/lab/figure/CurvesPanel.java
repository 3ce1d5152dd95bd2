package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/** A metric along its axis, or against another metric: a thin line a seed, the median thick, a band over the seeds. */
final class CurvesPanel {
    static final String HOW = "Thin line: one seed. Thick line: median.";
    static final String BAND = "Band: range over the seeds.";
    static final String DIVERGED = "Cross: the trial diverged.";

    private final Scene scene;
    private final Content.Curves curves;
    private final List<Metric> metrics;
    private final AxisScale xScale;
    private final AxisScale yScale;
    private final List<Ink> ink = new ArrayList<>();
    private final List<Ink> medians = new ArrayList<>();
    private final List<Ink> ends = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>(List.of(HOW));

    private CurvesPanel(Scene scene, Content.Curves curves) {
        this.scene = scene;
        this.curves = curves;
        this.metrics = Stream.concat(Stream.of(curves.metric()), curves.others().stream())
                .toList();
        this.xScale = AxisScale.of(scene.plot().xLog());
        this.yScale = AxisScale.of(scene.plot().yLog());
    }

    static Panel of(Scene scene, Content.Curves curves) {
        return new CurvesPanel(scene, curves).panel();
    }

    private Panel panel() {
        metrics.forEach(this::requireValues);
        scene.arms().forEach(arm -> metrics.forEach(metric -> draw(arm, metric)));
        List<Ink> all = new ArrayList<>(ink);
        all.addAll(medians);
        all.addAll(ends);
        String label = againstIndex()
                ? curves.metric().axis().label()
                : curves.against().axisLabel();
        return scene.panel(
                Axle.of(label, xScale, horizontal()),
                Axle.of(words(), yScale, vertical()),
                all,
                legend(),
                List.copyOf(notes));
    }

    private String words() {
        return metrics.stream().map(Metric::axisLabel).collect(Collectors.joining(" / "));
    }

    /** The arms; where dashes tell metrics apart, also what they mean. */
    private List<Entry> legend() {
        if (metrics.size() == 1) {
            return scene.legend();
        }
        Stream<Entry> arms = scene.legend().stream()
                .map(Entry.Line.class::cast)
                .map(line -> new Entry.Line(line.words(), line.color(), 0));
        Stream<Entry> kinds = metrics.stream()
                .map(metric -> new Entry.Line(metric.label(), scene.tone().ink(), metrics.indexOf(metric)));
        return Stream.concat(arms, kinds).toList();
    }

    private boolean againstIndex() {
        return curves.against().equals(curves.metric());
    }

    private void requireValues(Metric metric) {
        boolean recorded = scene.arms().stream()
                .flatMap(arm -> scene.trialsOf(arm).stream())
                .anyMatch(trial -> !values(trial, metric).isEmpty());
        if (!recorded) {
            throw scene.missing(metric, "arms " + scene.arms());
        }
    }

    private void draw(ArmKey arm, Metric metric) {
        List<Observed> trials = scene.trialsOf(arm);
        TreeSet<Double> indices = new TreeSet<>();
        trials.forEach(trial -> indices.addAll(values(trial, metric).keySet()));
        Color color = scene.color(arm);
        band(trials.stream().filter(trial -> !trial.diverged()).toList(), metric, indices, color);
        trials.forEach(trial -> seed(trial, metric, color));
        List<Spot> middle = indices.stream()
                .map(index -> new Spot(x(trials, index), median(trials, metric, yScale, index)))
                .toList();
        int style = metrics.size() == 1 ? scene.style(arm) : metrics.indexOf(metric);
        medians.add(new Ink.Line(middle, color, Theme.median(style)));
    }

    private void band(List<Observed> trials, Metric metric, Set<Double> indices, Color color) {
        if (!againstIndex() || trials.size() < 2) {
            return;
        }
        List<Spot> low = new ArrayList<>();
        List<Spot> high = new ArrayList<>();
        for (double index : indices) {
            Span span = span(trials, metric, index);
            if (!span.isEmpty() && !Double.isNaN(xScale.place(index))) {
                low.add(new Spot(xScale.place(index), span.low()));
                high.add(0, new Spot(xScale.place(index), span.high()));
            }
        }
        low.addAll(high);
        ink.add(new Ink.Area(low, Theme.faint(color, 0.13), null));
        notes.add(BAND);
    }

    private Span span(List<Observed> trials, Metric metric, double index) {
        return Span.of(trials.stream()
                .map(trial -> yScale.place(values(trial, metric).getOrDefault(index, Double.NaN)))
                .toList());
    }

    private void seed(Observed trial, Metric metric, Color color) {
        List<Spot> spots = spots(trial, metric);
        if (scene.trialsOf(trial.key().arm()).size() > 1) {
            ink.add(new Ink.Line(spots, Theme.faint(color, 0.45), Theme.seed()));
        }
        if (trial.diverged()) {
            Spot last =
                    spots.stream().filter(Spot::isFinite).reduce(new Spot(0, Double.POSITIVE_INFINITY), (a, b) -> b);
            Spot end = last.isFinite() ? last : new Spot(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            ends.add(new Ink.Dots(List.of(end), color, Ink.Shape.CROSS));
            notes.add(DIVERGED);
        }
    }

    private List<Spot> spots(Observed trial, Metric metric) {
        NavigableMap<Double, Double> across = values(trial, curves.against());
        List<Spot> spots = new ArrayList<>();
        values(trial, metric)
                .forEach((index, value) -> spots.add(new Spot(
                        xScale.place(againstIndex() ? index : across.getOrDefault(index, Double.NaN)),
                        yScale.place(value))));
        return spots;
    }

    private double x(List<Observed> trials, double index) {
        return againstIndex() ? xScale.place(index) : median(trials, curves.against(), xScale, index);
    }

    /** A trial that has diverged ranks with its metric's worst value, so that the survivors do not flatter the arm. */
    private double median(List<Observed> trials, Metric metric, AxisScale scale, double index) {
        double[] values = trials.stream()
                .mapToDouble(trial -> ranked(trial, metric, index))
                .toArray();
        return scale.place(Numbers.median(values));
    }

    private double ranked(Observed trial, Metric metric, double index) {
        double value = values(trial, metric).getOrDefault(index, Double.NaN);
        return !Double.isFinite(value) && trial.diverged() ? metric.better().worst() : value;
    }

    private NavigableMap<Double, Double> values(Observed trial, Metric metric) {
        NavigableMap<Double, Double> values = trial.recording().series(metric, curves.by());
        return values.isEmpty() && !metric.equals(curves.metric())
                ? trial.recording().series(metric)
                : values;
    }

    private Span horizontal() {
        return Span.of(all(true).stream().map(Spot::x).toList());
    }

    /** What a diverging trial reached would flatten all others, so it counts only if nothing else is there. */
    private Span vertical() {
        Span calm = Span.of(all(false).stream().map(Spot::y).toList());
        return calm.isEmpty() ? Span.of(all(true).stream().map(Spot::y).toList()) : calm;
    }

    private List<Spot> all(boolean diverged) {
        return scene.arms().stream()
                .flatMap(arm -> scene.trialsOf(arm).stream())
                .filter(trial -> diverged || !trial.diverged())
                .flatMap(trial -> metrics.stream().flatMap(metric -> spots(trial, metric).stream()))
                .filter(Spot::isFinite)
                .toList();
    }
}
