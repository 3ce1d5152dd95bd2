package lab.metric;

import java.math.BigDecimal;
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
 * @param peers the arms that it is computed from, whichever arm's trial it is asked of; empty for a number of one trial
 */
public record Summary(String name, List<Metric> metrics, ToDoubleFunction<Observed> value, List<ArmKey> peers) {
    /** Checks the name and copies the lists. */
    public Summary {
        CellText.checked("A summary's name", name);
        metrics = List.copyOf(metrics);
        peers = List.copyOf(peers);
    }

    /** A number of one trial. */
    public Summary(String name, List<Metric> metrics, ToDoubleFunction<Observed> value) {
        this(name, metrics, value, List.of());
    }

    /** Begins a number that is computed from this number of several arms, whose names are numbers. */
    public Across across(List<ArmKey> arms) {
        return new Across(this, arms);
    }

    /** Returns this number times a constant. */
    public Summary times(double factor) {
        return new Summary(name + " times " + number(factor), metrics, trial -> factor * of(trial), peers);
    }

    /** Whether any of its metrics was measured on this part of the data. */
    public boolean looksAt(Part part) {
        return metrics.stream().anyMatch(metric -> metric.part().equals(Optional.of(part)));
    }

    /** The number for one trial. */
    public double of(Observed trial) {
        return value.applyAsDouble(trial);
    }

    /** The arms that it reads when it is asked of an arm, in words: {@code He}, or {@code 0.01 to 10, optimizer SGD}. */
    public String readIn(ArmKey arm) {
        return peers.isEmpty()
                ? arm.toString()
                : new ArmKey(
                                peers.get(0).name() + " to "
                                        + peers.get(peers.size() - 1).name(),
                                arm.levels())
                        .toString();
    }

    /** Returns the same number of another arm with the same seed, e.g. for a threshold that depends on the baseline. */
    public Summary in(ArmKey arm) {
        return new Summary(name + " of " + arm, metrics, trial -> of(trial.peer(arm)), peers);
    }

    /** Returns the same number under a shorter name. */
    public Summary named(String shorter) {
        return new Summary(shorter, metrics, value, peers);
    }

    /** Returns the difference of two numbers of one trial. */
    public Summary minus(Summary other) {
        return with(other, " minus ", (a, b) -> a - b);
    }

    /** Returns the absolute value of the number. */
    public Summary absolute() {
        return new Summary("|" + name + "|", metrics, trial -> Math.abs(of(trial)), peers);
    }

    /** Returns the ratio of two numbers of one trial. */
    public Summary over(Summary other) {
        return with(other, " over ", (a, b) -> a / b);
    }

    private Summary with(Summary other, String word, DoubleBinaryOperator both) {
        return new Summary(
                name + word + other.name,
                union(metrics, other.metrics),
                trial -> both.applyAsDouble(of(trial), other.of(trial)),
                Stream.concat(peers.stream(), other.peers.stream()).distinct().toList());
    }

    /**
     * Returns the same number for trials that did not diverge; the others have no value, and their pairs count for neither
     * side.
     */
    public Summary unlessDiverged() {
        return new Summary(name, metrics, trial -> trial.diverged() ? Double.NaN : of(trial), peers);
    }

    /** Returns the square of the number; it turns a ratio of standard deviations into one of variances. */
    public Summary squared() {
        return new Summary(name + " squared", metrics, trial -> Math.pow(of(trial), 2), peers);
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

    static double at(Observed trial, Metric metric, double index) {
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

    static List<Metric> union(List<Metric> some, List<Metric> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
