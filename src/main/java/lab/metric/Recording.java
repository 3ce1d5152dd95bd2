package lab.metric;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything one trial recorded, ordered by metric, second index and index. */
public final class Recording {
    /** Recorded once, at the step where it happened, when a trial's loss is no longer a finite number. */
    public static final Metric DIVERGED = Metric.of("diverged", "Diverged", "", Axis.STEP, Better.NEITHER);

    private static final Comparator<Sample> ORDER =
            Comparator.comparing(Sample::metric).thenComparing(Sample::by).thenComparing(Sample::index);

    private final List<Sample> samples;
    private final Map<String, NavigableMap<Double, NavigableMap<Double, Double>>> values;

    private Recording(List<Sample> samples) {
        this.samples = samples.stream().sorted(ORDER).toList();
        this.values =
                this.samples.stream().collect(Collectors.groupingBy(Sample::metric, LinkedHashMap::new, bySeries()));
    }

    /** A recording of these samples; of two at the same place the later one stands. */
    public static Recording of(List<Sample> samples) {
        Map<List<Object>, Sample> last = new LinkedHashMap<>();
        samples.forEach(s -> last.put(List.of(s.metric(), s.by(), s.index()), s));
        return new Recording(List.copyOf(last.values()));
    }

    /** What of it passes, in the same order. */
    public Recording only(Predicate<Sample> wanted) {
        return new Recording(samples.stream().filter(wanted).toList());
    }

    /** This and what the other recorded. */
    public Recording and(Recording other) {
        return of(Stream.concat(samples.stream(), other.samples.stream()).toList());
    }

    /** All samples in order. */
    public List<Sample> samples() {
        return samples;
    }

    /** Index to value of a metric without second index; empty if it was never recorded. */
    public NavigableMap<Double, Double> series(Metric metric) {
        return series(metric, 0);
    }

    /** Index to value of a metric at one second index; empty if it was never recorded. */
    public NavigableMap<Double, Double> series(Metric metric, double by) {
        return allSeries(metric).getOrDefault(by, new TreeMap<>());
    }

    /** Second index to index to value; empty if the metric was never recorded. */
    public NavigableMap<Double, NavigableMap<Double, Double>> allSeries(Metric metric) {
        return values.getOrDefault(metric.name(), new TreeMap<>());
    }

    /** The step at which the trial diverged, empty if it did not. */
    public Optional<Double> divergedAt() {
        return series(DIVERGED).keySet().stream().findFirst();
    }

    private static java.util.stream.Collector<Sample, ?, NavigableMap<Double, NavigableMap<Double, Double>>>
            bySeries() {
        return Collectors.groupingBy(
                Sample::by,
                TreeMap::new,
                Collectors.toMap(Sample::index, Sample::value, (first, second) -> second, TreeMap::new));
    }
}
