package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    static final String ZERO = "0 has no logarithm and stands left of the break.";

    private final Scene scene;
    private final Content.Curves curves;
    private final Courses courses;
    private final List<Metric> metrics;
    private final AxisScale xScale;
    private final AxisScale yScale;
    private final double zero;
    private final List<Ink> ink = new ArrayList<>();
    private final List<Ink> medians = new ArrayList<>();
    private final List<Ink> ends = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>(List.of(HOW));

    private CurvesPanel(Scene scene, Content.Curves curves) {
        this.scene = scene;
        this.curves = curves;
        this.courses = new Courses(curves);
        this.metrics = Stream.concat(Stream.of(curves.metric()), curves.others().stream())
                .toList();
        this.xScale = AxisScale.of(scene.plot().xLog());
        this.yScale = AxisScale.of(scene.plot().yLog());
        this.zero = zero();
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
        String label = courses.againstIndex()
                ? curves.metric().axis().label()
                : curves.against().axisLabel();
        List<ArmKey> drawn = scene.arms().stream().filter(this::isDrawn).toList();
        scene.undrawn(drawn).ifPresent(notes::add);
        if (!Double.isNaN(zero)) {
            notes.add(ZERO);
        }
        return scene.panel(
                Axle.of(label, xScale, horizontal()).zero(zero),
                Axle.of(words(), yScale, vertical()),
                all,
                legend(drawn),
                List.copyOf(notes));
    }

    /** Where index 0 stands on a logarithmic axis: half a decade before the first index that has a logarithm. */
    private double zero() {
        Set<Double> indices = new TreeSet<>();
        scene.allArms().stream()
                .flatMap(arm -> scene.trialsOf(arm).stream())
                .forEach(trial -> metrics.forEach(
                        metric -> indices.addAll(courses.values(trial, metric).keySet())));
        Span logarithms = Span.of(indices.stream().map(xScale::place).toList());
        boolean needed = xScale == AxisScale.LOG && courses.againstIndex() && indices.contains(0.0);
        return needed ? logarithms.isEmpty() ? 0 : logarithms.low() - Axle.BREAK : Double.NaN;
    }

    /** Whether any of an arm is within the axes: a line, a dot, or the cross of a trial that diverged. */
    private boolean isDrawn(ArmKey arm) {
        List<Observed> trials = scene.trialsOf(arm);
        Span reached = Span.of(trials.stream()
                .flatMap(trial -> metrics.stream().flatMap(metric -> spots(trial, metric).stream()))
                .filter(Spot::isFinite)
                .map(Spot::y)
                .toList());
        Span wanted = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .limited(
                        yScale.place(scene.plot().low()),
                        yScale.place(scene.plot().high()));
        boolean within = !reached.isEmpty() && reached.low() <= wanted.high() && reached.high() >= wanted.low();
        return within || trials.stream().anyMatch(Observed::diverged);
    }

    private String words() {
        return metrics.stream().map(Metric::axisLabel).collect(Collectors.joining(" / "));
    }

    /** The arms; where dashes tell metrics apart, also what they mean. */
    private List<Entry> legend(List<ArmKey> drawn) {
        if (metrics.size() == 1) {
            return scene.legend(drawn);
        }
        Stream<Entry> arms = scene.legend(drawn).stream()
                .map(Entry.Line.class::cast)
                .map(line -> new Entry.Line(line.words(), line.color(), 0));
        Stream<Entry> kinds = metrics.stream()
                .map(metric -> new Entry.Line(metric.label(), scene.tone().ink(), metrics.indexOf(metric)));
        return Stream.concat(arms, kinds).toList();
    }

    private void requireValues(Metric metric) {
        boolean recorded = scene.arms().stream()
                .flatMap(arm -> scene.trialsOf(arm).stream())
                .anyMatch(trial -> !courses.values(trial, metric).isEmpty());
        if (!recorded) {
            throw scene.missing(metric, "arms " + scene.arms());
        }
    }

    private void draw(ArmKey arm, Metric metric) {
        List<Observed> trials = scene.trialsOf(arm);
        Color color = scene.color(arm);
        band(trials.stream().filter(trial -> !trial.diverged()).toList(), metric, color);
        trials.forEach(trial -> seed(trial, metric, color));
        List<Spot> middle = courses.shared(trials, metric).stream()
                .map(index -> new Spot(x(trials, index), yScale.place(courses.median(trials, metric, index))))
                .toList();
        int style = metrics.size() == 1 ? scene.style(arm) : metrics.indexOf(metric);
        medians.add(new Ink.Line(middle, color, Theme.median(style)));
        medians.addAll(lonely(middle, color));
    }

    /** Dots at spots that no line joins to another, where a thin or a dashed line would not show. */
    private static List<Ink> lonely(List<Spot> spots, Color color) {
        return IntStream.range(0, spots.size())
                .filter(i -> spots.get(i).isFinite())
                .filter(i -> i == 0 || !spots.get(i - 1).isFinite())
                .filter(i -> i == spots.size() - 1 || !spots.get(i + 1).isFinite())
                .<Ink>mapToObj(i -> new Ink.Dots(List.of(spots.get(i)), color, Ink.Shape.DISC))
                .toList();
    }

    private void band(List<Observed> trials, Metric metric, Color color) {
        if (!courses.againstIndex() || trials.size() < 2) {
            return;
        }
        List<Spot> low = new ArrayList<>();
        List<Spot> high = new ArrayList<>();
        for (double index : courses.shared(trials, metric)) {
            Span span = span(trials, metric, index);
            if (!span.isEmpty() && !Double.isNaN(place(index))) {
                low.add(new Spot(place(index), span.low()));
                high.add(0, new Spot(place(index), span.high()));
            }
        }
        low.addAll(high);
        ink.add(new Ink.Area(low, Theme.faint(color, 0.13), null));
        notes.add(BAND);
    }

    private Span span(List<Observed> trials, Metric metric, double index) {
        return Span.of(trials.stream()
                .map(trial -> yScale.place(courses.values(trial, metric).getOrDefault(index, Double.NaN)))
                .toList());
    }

    private void seed(Observed trial, Metric metric, Color color) {
        List<Spot> spots = spots(trial, metric);
        if (scene.trialsOf(trial.key().arm()).size() > 1) {
            ink.add(new Ink.Line(spots, Theme.faint(color, 0.45), Theme.seed()));
            ink.addAll(lonely(spots, Theme.faint(color, 0.45)));
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
        NavigableMap<Double, Double> across = courses.values(trial, curves.against());
        List<Spot> spots = new ArrayList<>();
        courses.values(trial, metric)
                .forEach((index, value) -> spots.add(new Spot(
                        courses.againstIndex() ? place(index) : xScale.place(across.getOrDefault(index, Double.NaN)),
                        yScale.place(value))));
        return spots;
    }

    private double x(List<Observed> trials, double index) {
        return courses.againstIndex() ? place(index) : xScale.place(courses.median(trials, curves.against(), index));
    }

    private double place(double index) {
        return index == 0 && !Double.isNaN(zero) ? zero : xScale.place(index);
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
