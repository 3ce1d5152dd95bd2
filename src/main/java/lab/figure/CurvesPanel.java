package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/**
 * A metric along its axis, or against another metric: a thin line per seed, a thick line for the median, a band over the
 * seeds.
 */
final class CurvesPanel {
    static final String HOW = "Thin line: one seed. Thick line: median.";
    static final String BAND = "Band: range over the seeds.";
    static final String DIVERGED = "Cross: the trial diverged.";
    static final String ZERO = "0 has no logarithm and stands left of the break.";

    private static final double SEED = 0.45; // opacity of a seed's line
    private static final int SHORT = 3; // spots of a line that is easily overlooked
    private static final double RANGE = 0.13; // opacity of the band

    private final PanelStudy study;
    private final Content.Curves curves;
    private final CurveValues courses;
    private final List<Metric> metrics;
    private final double zero;
    private final List<Ink> seeds = new ArrayList<>();
    private final List<Ink> medians = new ArrayList<>();
    private final List<Ink> crosses = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>(List.of(HOW));

    private CurvesPanel(PanelStudy study, Content.Curves curves) {
        this.study = study;
        this.curves = curves;
        this.courses = new CurveValues(curves);
        this.metrics = Stream.concat(Stream.of(curves.metric()), curves.others().stream())
                .toList();
        this.zero = zero();
    }

    static Panel of(PanelStudy study, Content.Curves curves) {
        return new CurvesPanel(study, curves).panel();
    }

    private Panel panel() {
        metrics.forEach(this::requireValues);
        study.arms().forEach(arm -> metrics.forEach(metric -> draw(arm, metric)));
        List<ArmKey> drawn = study.arms().stream().filter(this::isDrawn).toList();
        study.undrawn(drawn).ifPresent(notes::add);
        if (!Double.isNaN(zero)) {
            notes.add(ZERO);
        }
        printed();
        return study.panel(
                across(),
                up(),
                Stream.of(seeds, medians, crosses).flatMap(List::stream).toList(),
                legend(drawn),
                List.copyOf(notes));
    }

    private void printed() {
        List<Spot> spots = new PrintedNumbers(study, curves.metric()).spots();
        if (!spots.isEmpty()) {
            crosses.add(new Ink.Dots(spots, study.theme().ink(), Ink.Shape.CROSS));
            notes.add(PrintedNumbers.HOW);
        }
    }

    private void requireValues(Metric metric) {
        if (trials(study.arms()).allMatch(trial -> courses.values(trial, metric).isEmpty())) {
            throw study.missing(metric, "arms " + study.arms());
        }
    }

    private Stream<Observed> trials(List<ArmKey> arms) {
        return arms.stream().flatMap(arm -> study.trialsOf(arm).stream());
    }

    /**
     * The place of index 0 on a logarithmic axis: half a decade before the first index that has a logarithm; NaN if there is
     * no index 0.
     */
    private double zero() {
        if (!study.plot().xLog() || !courses.againstIndex()) {
            return Double.NaN;
        }
        List<Double> indices = trials(study.allArms())
                .flatMap(trial -> metrics.stream().flatMap(metric -> courses.values(trial, metric).keySet().stream()))
                .toList();
        Span logarithms = Span.of(indices.stream().map(AxisScale.LOG::place));
        double place = logarithms.isEmpty() ? 0 : logarithms.low() - PanelAxis.BREAK;
        return indices.contains(0.0) ? place : Double.NaN;
    }

    private PanelAxis across() {
        String label = courses.againstIndex()
                ? curves.metric().axis().label()
                : curves.against().axisLabel();
        List<Double> places = spots(trials(study.arms())).map(Spot::x).toList();
        boolean whole = !study.plot().xLog() && places.stream().allMatch(place -> place == Math.rint(place));
        AxisScale scale = whole ? AxisScale.COUNT : study.xScale();
        return PanelAxis.of(label, scale, Span.of(places.stream())).zero(zero);
    }

    /**
     * The vertical axis. It ignores diverged trials, whose values would flatten all others, unless there are no other
     * values.
     */
    private PanelAxis up() {
        Span calm = Span.of(
                spots(trials(study.arms()).filter(trial -> !trial.diverged())).map(Spot::y));
        Span span = calm.isEmpty() ? Span.of(spots(trials(study.arms())).map(Spot::y)) : calm;
        String label = metrics.stream().map(Metric::axisLabel).collect(Collectors.joining(" / "));
        return study.up(label, span);
    }

    private Stream<Spot> spots(Stream<Observed> trials) {
        return trials.flatMap(trial -> metrics.stream().flatMap(metric -> spots(trial, metric).stream()))
                .filter(Spot::isFinite);
    }

    /** Whether any part of an arm is within the axes: a line, a dot, or the cross of a diverged trial. */
    private boolean isDrawn(ArmKey arm) {
        AxisScale scale = study.yScale();
        Span reached = Span.of(spots(trials(List.of(arm))).map(Spot::y));
        Span wanted = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .limited(
                        scale.place(study.plot().low()),
                        scale.place(study.plot().high()));
        boolean within = !reached.isEmpty() && reached.low() <= wanted.high() && reached.high() >= wanted.low();
        return within || trials(List.of(arm)).anyMatch(Observed::diverged);
    }

    /** The legend: the arms and, if dashes distinguish metrics, the metrics. */
    private List<LegendEntry> legend(List<ArmKey> drawn) {
        if (metrics.size() == 1) {
            return study.legend(drawn);
        }
        Stream<LegendEntry> arms = study.legend(drawn).stream()
                .map(LegendEntry.Line.class::cast)
                .map(line -> new LegendEntry.Line(line.words(), line.color(), 0));
        Stream<LegendEntry> kinds = metrics.stream()
                .map(metric ->
                        new LegendEntry.Line(metric.label(), study.theme().ink(), metrics.indexOf(metric)));
        return Stream.concat(arms, kinds).toList();
    }

    private void draw(ArmKey arm, Metric metric) {
        List<Observed> trials = study.trialsOf(arm);
        Color color = study.color(arm);
        drawBand(trials.stream().filter(trial -> !trial.diverged()).toList(), metric, color);
        trials.forEach(trial -> drawSeed(trial, metric, color, trials.size() > 1));
        List<Spot> middle = stepped(courses.shared(trials, metric).stream()
                .map(index -> new Spot(x(trials, index), study.yScale().place(courses.median(trials, metric, index))))
                .toList());
        int style = metrics.size() == 1 ? study.style(arm) : metrics.indexOf(metric);
        medians.add(new Ink.Line(middle, color, Strokes.median(style)));
        medians.addAll(lonely(middle, color));
        if (middle.size() <= SHORT) {
            medians.add(new Ink.Dots(within(middle), color, Ink.Shape.POINT));
        }
    }

    /** The spots, those beyond the value axis at its edge. */
    private List<Spot> within(List<Spot> spots) {
        double least = study.yScale().place(study.plot().low());
        return spots.stream()
                .map(spot -> spot.y() < least ? new Spot(spot.x(), least) : spot)
                .filter(Spot::isFinite)
                .toList();
    }

    private List<Spot> stepped(List<Spot> spots) {
        return curves.stepped() ? CurveValues.stepped(spots) : spots;
    }

    private void drawBand(List<Observed> trials, Metric metric, Color color) {
        if (!courses.againstIndex() || trials.size() < 2 || curves.stepped()) {
            return;
        }
        List<Spot> low = new ArrayList<>();
        List<Spot> high = new ArrayList<>();
        for (double index : courses.shared(trials, metric)) {
            Span span = Span.of(trials.stream()
                    .map(trial -> courses.values(trial, metric).getOrDefault(index, Double.NaN))
                    .map(study.yScale()::place));
            if (!span.isEmpty() && !Double.isNaN(place(index))) {
                low.add(new Spot(place(index), span.low()));
                high.add(0, new Spot(place(index), span.high()));
            }
        }
        low.addAll(high);
        seeds.add(new Ink.Area(low, Theme.faint(color, RANGE), null));
        notes.add(BAND);
    }

    private void drawSeed(Observed trial, Metric metric, Color color, boolean amongOthers) {
        List<Spot> spots = stepped(spots(trial, metric));
        if (amongOthers) {
            seeds.add(new Ink.Line(spots, Theme.faint(color, SEED), Strokes.SEED));
            seeds.addAll(lonely(spots, Theme.faint(color, SEED)));
        }
        if (trial.diverged()) {
            Spot end = spots.stream()
                    .filter(Spot::isFinite)
                    .reduce(new Spot(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), (first, last) -> last);
            crosses.add(new Ink.Dots(List.of(end), color, Ink.Shape.CROSS));
            notes.add(DIVERGED);
        }
    }

    /** Dots for isolated spots, where a thin or dashed line would not be visible. */
    private static List<Ink> lonely(List<Spot> spots, Color color) {
        return IntStream.range(0, spots.size())
                .filter(i -> spots.get(i).isFinite())
                .filter(i -> i == 0 || !spots.get(i - 1).isFinite())
                .filter(i -> i == spots.size() - 1 || !spots.get(i + 1).isFinite())
                .<Ink>mapToObj(i -> new Ink.Dots(List.of(spots.get(i)), color, Ink.Shape.DISC))
                .toList();
    }

    private List<Spot> spots(Observed trial, Metric metric) {
        NavigableMap<Double, Double> across = courses.values(trial, curves.against());
        return courses.values(trial, metric).entrySet().stream()
                .map(entry -> new Spot(
                        courses.againstIndex()
                                ? place(entry.getKey())
                                : study.xScale().place(across.getOrDefault(entry.getKey(), Double.NaN)),
                        study.yScale().place(entry.getValue())))
                .toList();
    }

    private double x(List<Observed> trials, double index) {
        return courses.againstIndex()
                ? place(index)
                : study.xScale().place(courses.median(trials, curves.against(), index));
    }

    private double place(double index) {
        return index == 0 && !Double.isNaN(zero) ? zero : study.xScale().place(index);
    }
}
