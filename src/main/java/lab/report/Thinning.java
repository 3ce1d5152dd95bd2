package lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lab.metric.Sample;
import lab.metric.Trials;

/**
 * The part of a large study that the chart shows.
 *
 * @param kept the metrics shown
 * @param every the chart shows every so-many-th value of each series; 1 for all
 * @param notes what is left out, one sentence each
 */
record Thinning(List<ChartMetric> kept, int every, List<String> notes) {
    /** Limits the chart to about {@code mostValues} values: leaves out densities first, then intermediate values. */
    static Thinning of(Trials trials, List<ChartMetric> metrics, int mostValues) {
        List<ChartMetric> kept = new ArrayList<>(metrics);
        List<ChartMetric> left = new ArrayList<>();
        while (count(trials, kept) > mostValues
                && kept.size() > 1
                && kept.stream().anyMatch(ChartMetric::isHistogram)) {
            ChartMetric largest = kept.stream()
                    .filter(ChartMetric::isHistogram)
                    .max(Comparator.comparingLong(m -> count(trials, List.of(m))))
                    .orElseThrow();
            kept.remove(largest);
            left.add(largest);
        }
        int every = (int) Math.max(1, (count(trials, kept) + mostValues - 1) / mostValues);
        return new Thinning(kept, every, notes(left, every));
    }

    private static List<String> notes(List<ChartMetric> left, int every) {
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty()) {
            String names = left.stream().map(m -> m.metric().label()).collect(Collectors.joining(", "));
            notes.add("Left out of the chart for its size: " + names + "; trials.csv has it.");
        }
        if (every > 1) {
            notes.add("For its size the chart shows of each series one value in " + every
                    + " and the last; trials.csv has them all.");
        }
        return notes;
    }

    private static long count(Trials trials, List<ChartMetric> metrics) {
        List<String> names = metrics.stream().map(m -> m.metric().name()).toList();
        return trials.recordings().values().stream()
                .flatMap(recording -> recording.samples().stream())
                .map(Sample::metric)
                .filter(names::contains)
                .count();
    }
}
