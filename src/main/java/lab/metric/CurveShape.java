package lab.metric;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.DoubleStream;

/** Numbers that describe the shape of a metric over all its indices, such as layers or epochs. */
public final class CurveShape {
    private CurveShape() {}

    /**
     * The mean size of {@code metric} over the indices, at one second index; e.g. of a mean activation over the layers at an
     * epoch.
     */
    public static Summary meanSize(Metric metric, double by) {
        return new Summary(
                "mean |" + metric.name() + "| at " + Summary.number(by),
                List.of(metric),
                trial -> trial.series(metric, by).values().stream()
                        .mapToDouble(Math::abs)
                        .average()
                        .orElse(Double.NaN));
    }

    /** The mean of the values of {@code metric} up to an index, or up to the step at which a trial diverged. */
    public static Summary meanUntil(Metric metric, double index) {
        return new Summary(
                metric.name() + " mean until " + Summary.number(index),
                List.of(metric),
                trial -> trial.series(metric).headMap(index, true).values().stream()
                        .mapToDouble(v -> v)
                        .average()
                        .orElse(Double.NaN));
    }

    /**
     * The share of the whole change of {@code metric} that the first half of its indices brought: 0.5 for a straight line,
     * near 1 for what falls fast and then hardly; no value for a diverged trial.
     */
    public static Summary shareOfFirstHalf(Metric metric) {
        return new Summary(metric.name() + " relative change in the first half", List.of(metric), trial -> {
            NavigableMap<Double, Double> series = trial.series(metric);
            double first = series.firstEntry().getValue();
            double half = series.floorEntry((series.firstKey() + series.lastKey()) / 2)
                    .getValue();
            return trial.diverged()
                    ? Double.NaN
                    : (first - half) / (first - series.lastEntry().getValue());
        });
    }

    /**
     * The geometric mean of the ratios of neighbouring values of {@code metric} on the way between two indices: the factor
     * per layer. Reads a metric with a second index at second index 0.
     */
    public static Summary factorPerIndex(Metric metric, double from, double to) {
        return new Summary(
                metric.name() + " factor a " + metric.axis().name(),
                List.of(metric),
                trial -> Math.pow(
                        Summary.at(trial, metric, to) / Summary.at(trial, metric, from), 1 / Math.abs(to - from)));
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
                "largest relative distance of " + metric.name() + " from " + Summary.number(value),
                Summary.union(until.metrics(), List.of(metric)),
                trial -> trial.diverged() ? Double.POSITIVE_INFINITY : farthest(value, trial, metric, until.of(trial)));
    }

    private static double farthest(double value, Observed trial, Metric metric, double until) {
        return trial.series(metric).subMap(1.0, true, Math.max(1, until), true).values().stream()
                .mapToDouble(v -> Math.abs(v / value - 1))
                .max()
                .orElseThrow();
    }
}
