package lab.figure;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Content;
import lab.metric.Metric;
import lab.metric.Observed;

/**
 * The values along curves.
 *
 * @param curves the curves to draw
 */
record CurveValues(Content.Curves curves) {
    /** Whether the horizontal axis is the metric's own index, not another metric. */
    boolean againstIndex() {
        return curves.against().equals(curves.metric());
    }

    /** Index to value of a metric in one trial. */
    NavigableMap<Double, Double> values(Observed trial, Metric metric) {
        NavigableMap<Double, Double> values = trial.recording().series(metric, curves.by());
        return values.isEmpty() && !metric.equals(curves.metric())
                ? trial.recording().series(metric)
                : values;
    }

    /**
     * The indices at which every trial has a value or a rank. Beyond the end of one trial, the others would be a different
     * sample.
     */
    List<Double> shared(List<Observed> trials, Metric metric) {
        TreeSet<Double> indices = new TreeSet<>();
        trials.forEach(trial -> indices.addAll(values(trial, metric).keySet()));
        return indices.stream()
                .filter(index -> trials.stream()
                        .allMatch(trial -> counts(trial, metric, index) && counts(trial, curves.against(), index)))
                .toList();
    }

    /**
     * The median at an index. A diverged trial ranks with its metric's worst value, so that the survivors do not flatter the
     * arm.
     */
    double median(List<Observed> trials, Metric metric, double index) {
        return Medians.of(trials.stream()
                .mapToDouble(trial -> ranked(trial, metric, index))
                .toArray());
    }

    /** The spots, with a corner before each: values that hold from the index before. */
    static List<Spot> stepped(List<Spot> spots) {
        return IntStream.range(0, spots.size())
                .boxed()
                .flatMap(i -> i == 0
                        ? Stream.of(spots.get(0))
                        : Stream.of(new Spot(spots.get(i - 1).x(), spots.get(i).y()), spots.get(i)))
                .toList();
    }

    private boolean counts(Observed trial, Metric metric, double index) {
        return values(trial, metric).containsKey(index) || !Double.isNaN(ranked(trial, metric, index));
    }

    private double ranked(Observed trial, Metric metric, double index) {
        double value = values(trial, metric).getOrDefault(index, Double.NaN);
        return !Double.isFinite(value) && trial.diverged() ? metric.better().worst() : value;
    }
}
