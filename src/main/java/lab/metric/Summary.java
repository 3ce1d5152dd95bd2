package lab.metric;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lab.data.Part;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * One number computed from one trial.
 *
 * @param name the words in tables and CSV files, e.g. {@code test_accuracy at end}
 * @param metrics the metrics that it is computed from
 * @param value the computation. Its result is positive infinity for a threshold that is not reached, the worst value of the
 *     metric for a diverged trial, and NaN if the trial has no value, so that its pair counts for neither side
 */
public record Summary(String name, List<Metric> metrics, ToDoubleFunction<Observed> value) {
    /** Checks the name and copies the metrics. */
    public Summary {
        CellText.checked("A summary's name", name);
        metrics = List.copyOf(metrics);
    }

    /** Whether any of its metrics was measured on this part of the data. */
    public boolean looksAt(Part part) {
        return metrics.stream().anyMatch(metric -> metric.part().equals(Optional.of(part)));
    }

    /** The number for one trial. */
    public double of(Observed trial) {
        return value.applyAsDouble(trial);
    }

    /** Returns the same number of another arm with the same seed, e.g. for a threshold that depends on the baseline. */
    public Summary in(ArmKey arm) {
        return new Summary(name + " of " + arm, metrics, trial -> of(trial.peer(arm)));
    }

    /** Returns the same number under a shorter name. */
    public Summary named(String shorter) {
        return new Summary(shorter, metrics, value);
    }

    /** Returns the difference of two numbers of one trial. */
    public Summary minus(Summary other) {
        return with(other, " minus ", (a, b) -> a - b);
    }

    /** Returns the absolute value of the number. */
    public Summary absolute() {
        return new Summary("|" + name + "|", metrics, trial -> Math.abs(of(trial)));
    }

    /** Returns the ratio of two numbers of one trial. */
    public Summary over(Summary other) {
        return with(other, " over ", (a, b) -> a / b);
    }

    private Summary with(Summary other, String word, DoubleBinaryOperator both) {
        return new Summary(
                name + word + other.name,
                union(metrics, other.metrics),
                trial -> both.applyAsDouble(of(trial), other.of(trial)));
    }

    /**
     * Returns the same number for trials that did not diverge; the others have no value, and their pairs count for neither
     * side.
     */
    public Summary unlessDiverged() {
        return new Summary(name, metrics, trial -> trial.diverged() ? Double.NaN : of(trial));
    }

    /** Returns the square of the number; it turns a ratio of standard deviations into one of variances. */
    public Summary squared() {
        return new Summary(name + " squared", metrics, trial -> Math.pow(of(trial), 2));
    }

    /** 1 for a trial that diverged, 0 for one that did not. */
    public static Summary diverged() {
        return new Summary("diverged", List.of(), trial -> trial.diverged() ? 1 : 0);
    }

    /** The value of {@code metric} at its highest index. */
    public static Summary atEnd(Metric metric) {
        return unlessDiverged(metric, "at end", series -> series.lastEntry().getValue());
    }

    /** The mean of the last readings, this share of them, rounded up. */
    public static Summary meanOfLast(Metric metric, double share) {
        return unlessDiverged(
                metric,
                "mean of last " + number(share) + " of readings",
                series -> last(series, (int) Math.ceil(share * series.size()))
                        .average()
                        .orElseThrow());
    }

    /**
     * The standard deviation of the last {@code count} values of {@code metric}, a measure of how much it still oscillates.
     */
    public static Summary deviationOfLast(Metric metric, int count) {
        return unlessDiverged(
                metric,
                "deviation of last " + count,
                series -> StandardDeviation.of(last(series, count).toArray()).getAsDouble());
    }

    /** The value of {@code metric} at one index. */
    public static Summary at(Metric metric, double index) {
        return new Summary(metric.name() + " at " + number(index), List.of(metric), trial -> at(trial, metric, index));
    }

    /**
     * The mean size of {@code metric} over the indices, at one second index; e.g. of a mean activation over the layers at an
     * epoch.
     */
    public static Summary meanSize(Metric metric, double by) {
        return new Summary(
                "mean |" + metric.name() + "| at " + number(by),
                List.of(metric),
                trial -> trial.series(metric, by).values().stream()
                        .mapToDouble(Math::abs)
                        .average()
                        .orElse(Double.NaN));
    }

    /** The best value of {@code metric}. */
    public static Summary best(Metric metric) {
        return unlessDiverged(metric, "best", series -> best(metric, series));
    }

    /** The first index at which {@code metric} is at or below {@code threshold}. */
    public static Summary firstAtMost(Metric metric, double threshold) {
        String words = metric.name() + " <= " + number(threshold);
        return first(metric, words, List.of(), trial -> value -> value <= threshold);
    }

    /** The first index at which {@code metric} is at or above {@code threshold}. */
    public static Summary firstAtLeast(Metric metric, double threshold) {
        String words = metric.name() + " >= " + number(threshold);
        return first(metric, words, List.of(), trial -> value -> value >= threshold);
    }

    /** The first index at which {@code metric} is at or above another number of the same trial. */
    public static Summary firstAtLeast(Metric metric, Summary threshold) {
        return first(metric, threshold.name, threshold.metrics, trial -> {
            double least = threshold.of(trial);
            return value -> value >= least;
        });
    }

    private static Summary first(
            Metric metric, String words, List<Metric> others, Function<Observed, DoublePredicate> reached) {
        return new Summary(
                metric.axis().name() + "s to " + words,
                union(others, List.of(metric)),
                trial -> first(trial.series(metric), reached.apply(trial)));
    }

    /**
     * The geometric mean of the ratios of neighbouring values of {@code metric} on the way between two indices: the factor
     * per layer. Reads a metric with a second index at second index 0.
     */
    public static Summary factorPerIndex(Metric metric, double from, double to) {
        return new Summary(
                metric.name() + " factor a " + metric.axis().name(),
                List.of(metric),
                trial -> Math.pow(at(trial, metric, to) / at(trial, metric, from), 1 / Math.abs(to - from)));
    }

    /**
     * The largest ratio of neighbouring values of {@code metric} over the smallest: 1 for a constant factor per layer. Reads
     * a metric with a second index at second index 0.
     */
    public static Summary factorSpread(Metric metric) {
        return new Summary(
                metric.name() + " largest over smallest factor a "
                        + metric.axis().name(),
                List.of(metric),
                trial -> {
                    DoubleSummaryStatistics factors =
                            neighbouringRatios(trial.series(metric)).summaryStatistics();
                    return factors.getMax() / factors.getMin();
                });
    }

    private static DoubleStream neighbouringRatios(NavigableMap<Double, Double> series) {
        return series.keySet().stream()
                .filter(index -> series.higherKey(index) != null)
                .mapToDouble(
                        index -> series.get(index) / series.higherEntry(index).getValue());
    }

    /**
     * The largest distance of {@code metric} from {@code value}, as a share of {@code value}, from index 1 up to the index
     * that {@code until} gives (or to the end, if that is later or infinite); positive infinity for a diverged trial.
     */
    public static Summary farthestFrom(double value, Metric metric, Summary until) {
        return new Summary(
                "largest relative distance of " + metric.name() + " from " + number(value),
                union(until.metrics, List.of(metric)),
                trial -> trial.diverged() ? Double.POSITIVE_INFINITY : farthest(value, trial, metric, until.of(trial)));
    }

    private static double farthest(double value, Observed trial, Metric metric, double until) {
        return trial.series(metric).subMap(1.0, true, Math.max(1, until), true).values().stream()
                .mapToDouble(v -> Math.abs(v / value - 1))
                .max()
                .orElseThrow();
    }

    private static double at(Observed trial, Metric metric, double index) {
        Double value = trial.series(metric).get(index);
        if (value == null) {
            return trial.diverged() ? metric.better().worst() : missing(trial, metric, index);
        }
        return value;
    }

    private static double missing(Observed trial, Metric metric, double index) {
        throw new IllegalStateException("'" + metric.name() + "' of '" + trial.key() + "' has no value at "
                + metric.axis().name() + " " + number(index) + "; it has "
                + trial.series(metric).keySet() + ".");
    }

    private static Summary unlessDiverged(
            Metric metric, String words, ToDoubleFunction<NavigableMap<Double, Double>> value) {
        return new Summary(
                metric.name() + " " + words,
                List.of(metric),
                trial -> trial.diverged() ? metric.better().worst() : value.applyAsDouble(trial.series(metric)));
    }

    private static double best(Metric metric, NavigableMap<Double, Double> series) {
        return switch (metric.better()) {
            case LOWER -> series.values().stream().mapToDouble(v -> v).min().orElseThrow();
            case HIGHER -> series.values().stream().mapToDouble(v -> v).max().orElseThrow();
            case NEITHER ->
                throw new IllegalArgumentException(
                        "'" + metric.name() + "' has no best value: neither higher nor lower is better.");
        };
    }

    private static DoubleStream last(NavigableMap<Double, Double> series, int count) {
        return series.descendingMap().values().stream().limit(count).mapToDouble(v -> v);
    }

    private static double first(NavigableMap<Double, Double> series, DoublePredicate reached) {
        return series.entrySet().stream()
                .filter(entry -> reached.test(entry.getValue()))
                .mapToDouble(entry -> entry.getKey())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Metric> union(List<Metric> some, List<Metric> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
