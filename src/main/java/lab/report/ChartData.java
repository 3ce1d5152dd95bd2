package lab.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Experiment;
import lab.figure.Palette;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.metric.Trials;
import lab.result.Provenance;
import lab.text.Numbers;

/**
 * A study's numbers for the interactive chart, spelled as in the CSV file. A study that would make the page heavy is
 * thinned, and the page says so.
 *
 * @param json the numbers, safe inside a script element; empty if nothing was recorded
 * @param notes what a reader must know, one sentence each
 */
record ChartData(String json, List<String> notes) {
    /** The most values in a chart. They take about 10 bytes each: with the figures, a page stays under 1.5 MB. */
    static final int MOST_VALUES = 60_000;

    /** Copies the notes. */
    ChartData {
        notes = List.copyOf(notes);
    }

    static ChartData of(Experiment<?> experiment, Provenance origin, Trials trials) {
        return of(experiment, origin, trials, MOST_VALUES);
    }

    static ChartData of(Experiment<?> experiment, Provenance origin, Trials trials, int mostValues) {
        List<ChartMetric> metrics = ChartMetrics.of(experiment, origin, trials);
        if (metrics.isEmpty()) {
            return new ChartData("", List.of());
        }
        Thinning thinning = Thinning.of(trials, metrics, mostValues);
        ChartSeries series = new ChartSeries(trials, thinning.every());
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("arms", arms(trials));
        chart.put("factors", factors(trials));
        chart.put("seeds", trials.seeds());
        chart.put("metrics", thinning.kept().stream().map(m -> m.map(series)).toList());
        chart.put("indices", series.indices());
        List<String> notes = new ArrayList<>(thinning.notes());
        notes.addAll(diverged(trials));
        return new ChartData(inert(chart), notes);
    }

    /** An arm, as the page's script reads it. */
    private record ArmView(String name, Map<String, String> levels, String color, boolean base, int style) {
        static ArmView of(ArmKey arm, Palette palette) {
            String name = arm.name();
            return new ArmView(name, arm.levels(), palette.hex(name), palette.isBaseline(name), palette.style(name));
        }
    }

    private static List<ArmView> arms(Trials trials) {
        Palette palette = Palette.of(trials.arms());
        return trials.arms().stream().map(arm -> ArmView.of(arm, palette)).toList();
    }

    private static List<String> factors(Trials trials) {
        return trials.arms().stream()
                .flatMap(arm -> arm.levels().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<String> diverged(Trials trials) {
        List<String> trialsGone = new ArrayList<>();
        trials.recordings()
                .forEach((key, recording) -> recording
                        .divergedAt()
                        .ifPresent(step -> trialsGone.add(key + " (step " + Numbers.text(step) + ")")));
        return trialsGone.isEmpty()
                ? List.of()
                : List.of("Diverged, and so without later values: " + String.join("; ", trialsGone) + ".");
    }

    /** The chart as JSON in which no character can end the enclosing element. */
    private static String inert(Map<String, Object> chart) {
        try {
            return JsonMapper.builder()
                    .build()
                    .writeValueAsString(chart)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    /** Whether a metric marks a trial's end instead of measuring. */
    static boolean isMark(String metric) {
        return metric.equals(Recording.DIVERGED.name());
    }
}
