package lab.metric;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything one trial recorded, ordered by metric, second index and index. */
public final class Recording {
    /** Recorded once, at the step after which a trial's loss or parameters are no longer finite numbers. */
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

    /** Creates a recording of these samples; of two with the same metric and indices, the later one counts. */
    public static Recording of(List<Sample> samples) {
        Map<List<Object>, Sample> last = new LinkedHashMap<>();
        samples.forEach(s -> last.put(List.of(s.metric(), s.by(), s.index()), s));
        return new Recording(List.copyOf(last.values()));
    }

    /** Returns only the samples that pass, in the same order. */
    public Recording only(Predicate<Sample> wanted) {
        return new Recording(samples.stream().filter(wanted).toList());
    }

    /** Returns this recording with the other's samples added. */
    public Recording and(Recording other) {
        return of(Stream.concat(samples.stream(), other.samples.stream()).toList());
    }

    /** All samples in order. */
    public List<Sample> samples() {
        return samples;
    }

    /** The values of a metric without second index, by index; empty if it was never recorded. */
    public NavigableMap<Double, Double> series(Metric metric) {
        return series(metric, 0);
    }

    /** The values of a metric by index, at one second index; empty if it was never recorded. */
    public NavigableMap<Double, Double> series(Metric metric, double by) {
        return allSeries(metric).getOrDefault(by, new TreeMap<>());
    }

    /** The values of a metric by second index, then by index; empty if it was never recorded. */
    public NavigableMap<Double, NavigableMap<Double, Double>> allSeries(Metric metric) {
        return values.getOrDefault(metric.name(), new TreeMap<>());
    }

    /** The step at which the trial diverged, empty if it did not. */
    public Optional<Double> divergedAt() {
        return series(DIVERGED).keySet().stream().findFirst();
    }

    private static Collector<Sample, ?, NavigableMap<Double, NavigableMap<Double, Double>>> bySeries() {
        return Collectors.groupingBy(
                Sample::by,
                TreeMap::new,
                Collectors.toMap(Sample::index, Sample::value, (first, second) -> second, TreeMap::new));
    }
}
