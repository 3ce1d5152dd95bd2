package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.result.TrialsCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChartDataTest {
    @TempDir
    private Path folder;

    @Test
    void theValuesAreThoseOfTheFile() throws JsonProcessingException {
        TrialsCsv.write(Samples.trials(), folder.resolve("trials.csv"));

        List<String> shown = rows(json(chartOf(TrialsCsv.read(folder.resolve("trials.csv")), ChartData.MOST_VALUES)));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(csvRows());
    }

    @Test
    void numbersThatJsonLacksAreSpelledAsInTheFile() {
        Recorder recorder = new Recorder();
        recorder.record(Samples.LOSS, 1, Double.NaN);
        recorder.record(Samples.LOSS, 2, Double.POSITIVE_INFINITY);
        recorder.record(Samples.LOSS, 3, 1.5e-7);
        Trials trials = new Trials(Map.of(new TrialKey(Samples.PLAIN.key(), 101), recorder.recording()));
        ChartData data = chartOf(trials, ChartData.MOST_VALUES);

        assertThat(data.json()).contains("[\"NaN\",\"Infinity\",1.5e-7]");
    }

    @Test
    void aQuantityBeginsAsItsFigureDrawsIt() throws JsonProcessingException {
        JsonNode metrics =
                json(chartOf(Samples.trials(), ChartData.MOST_VALUES)).get("metrics");

        assertThat(metrics.at("/0/name").asText()).isEqualTo("loss");
        assertThat(metrics.at("/0/logY").asBoolean()).isTrue();
        assertThat(metrics.at("/1/atBy").asInt()).isEqualTo(2);
    }

    @Test
    void whatLiesInAPlaneIsNoLineOfTheChart() throws JsonProcessingException {
        Metric drawn = new Metric("field", "Field", "", new Axis("x", "X"), Axis.LAYER, Better.NEITHER);
        Metric example = Metric.of("example_x", "First feature", "", Axis.EXAMPLE, Better.NEITHER);
        Recorder recorder = new Recorder();
        recorder.record(Samples.LOSS, 1, 0.5);
        recorder.record(drawn, 1, 2, 0.25);
        recorder.record(example, 1, 0.125);
        recorder.record(Metric.of("mystery", "Mystery", "", Axis.EPOCH, Better.NEITHER), 1, 0.5);
        Trials trials = new Trials(Map.of(new TrialKey(Samples.PLAIN.key(), 101), recorder.recording()));
        Experiment<?> experiment = Samples.experiment(
                Samples.claim("planes"),
                Figure.of("Loss", Plot.curves(Samples.LOSS)),
                Figure.of("Plane", Plot.field(drawn).points(example, example, example)));

        JsonNode metrics = json(ChartData.of(experiment, Samples.provenance(experiment, "abcdef1"), trials))
                .get("metrics");

        assertThat(metrics.findValuesAsText("name")).containsExactly("loss", "mystery");
    }

    @Test
    void aLargeStudyIsThinnedAndSaysSo() {
        ChartData data = chartOf(Samples.trials(), 100);

        assertThat(data.notes()).singleElement().asString().contains("one value in 3", "trials.csv has them all");
        assertThat(data.json()).contains("\"indices\":[[1,4,7,10,12],");
    }

    private static JsonNode json(ChartData data) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(data.json());
    }

    private static ChartData chartOf(Trials trials, int mostValues) {
        Experiment<?> experiment = Samples.experiment(Samples.claim("a-claim"));
        return ChartData.of(experiment, Samples.provenance(experiment, "abcdef1"), trials, mostValues);
    }

    private static List<String> rows(JsonNode chart) {
        List<String> rows = new ArrayList<>();
        for (JsonNode metric : chart.get("metrics")) {
            for (JsonNode series : metric.get("series")) {
                JsonNode arm = chart.get("arms").get(series.get(0).asInt());
                JsonNode index = chart.get("indices").get(series.get(3).asInt());
                for (int i = 0; i < index.size(); i++) {
                    rows.add(String.join(
                            ",",
                            arm.get("name").asText(),
                            arm.at("/levels/depth").asText(),
                            chart.get("seeds").get(series.get(1).asInt()).asText(),
                            metric.get("name").asText(),
                            number(series.get(2)),
                            number(index.get(i)),
                            number(series.get(4).get(i))));
                }
            }
        }
        return rows;
    }

    private List<String> csvRows() {
        return Samples.read(folder.resolve("trials.csv"))
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(c -> String.join(",", c[0], c[1], c[2], c[3], number(c[4]), number(c[5]), number(c[6])))
                .toList();
    }

    private static String number(JsonNode value) {
        return number(value.asText());
    }

    private static String number(String text) {
        return String.valueOf(Double.parseDouble(text));
    }
}
