package lab.report;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import lab.metric.Metric;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.text.Numbers;

/** The series of a study; the lists of indices, most of which are equal, are written once. */
final class ChartSeries {
    private final Trials trials;
    private final int every;
    private final Map<List<Object>, Integer> indices = new LinkedHashMap<>();

    /** Keeps every {@code every}-th value of each series, and the last. */
    ChartSeries(Trials trials, int every) {
        this.trials = trials;
        this.every = every;
    }

    /** All series of a metric: arm, seed, second index, the position of its list of indices, and the values. */
    List<List<Object>> of(Metric metric) {
        List<List<Object>> series = new ArrayList<>();
        trials.recordings().forEach((key, recording) -> add(series, key, recording, metric));
        return series;
    }

    /** The distinct lists of indices so far. */
    List<List<Object>> indices() {
        return List.copyOf(indices.keySet());
    }

    private void add(List<List<Object>> series, TrialKey key, Recording recording, Metric metric) {
        int arm = trials.arms().indexOf(key.arm());
        int seed = trials.seeds().indexOf(key.seed());
        recording
                .allSeries(metric)
                .forEach((by, values) ->
                        series.add(List.of(arm, seed, number(by), place(values), kept(List.copyOf(values.values())))));
    }

    private int place(NavigableMap<Double, Double> values) {
        return indices.computeIfAbsent(kept(List.copyOf(values.keySet())), key -> indices.size());
    }

    private List<Object> kept(List<Double> numbers) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (i % every == 0 || i == numbers.size() - 1) {
                kept.add(number(numbers.get(i)));
            }
        }
        return kept;
    }

    /** A number as the CSV file spells it; a string if JSON has no such number. */
    private static Object number(double value) {
        return Double.isFinite(value) ? new RawValue(Numbers.text(value)) : Numbers.text(value);
    }
}
