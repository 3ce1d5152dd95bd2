package lab.result;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Deck;
import lab.claim.Expectation;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Published;
import lab.claim.Regime;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.claim.Statement;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.verdict.Estimate;
import lab.verdict.Finding;
import lab.verdict.Outcome;
import lab.verdict.SummaryRow;
import lab.verdict.TestResult;
import lab.verdict.Verdict;
import lab.verdict.Verdict.ClauseVerdict;
import lab.verdict.Verdict.RegimeVerdict;

/** A small study with made-up numbers. */
public final class Planted {
    public static final Metric LOSS = Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER);
    public static final List<Long> SEEDS = List.of(101L, 102L);

    static final Deck OSLO = new Deck("OSLO", "Deep Learning, Oslo");
    static final Arm<String> XAVIER = Arm.of("Xavier", "xavier");
    static final Arm<String> HE = Arm.of("He", "he").at(Factor.of("depth"), 20);
    static final Expectation.Order ORDER =
            expect(LOSS.atEnd(), XAVIER).toExceed(HE).times(1.5);

    private Planted() {}

    public static Claim claim(String id) {
        return Claim.named(id)
                .says("He initialization keeps the scale; Xavier loses it.")
                .slide(OSLO, "He initialization")
                .source("He et al. 2015, eq. (10)")
                .tier(1);
    }

    public static PlantedExperiment experiment() {
        Claim claim = claim("xavier-vs-he").erratum(OSLO, "He initialization", "var = 2/n", "var = sqrt(2/n) is meant");
        return new PlantedExperiment(
                claim.published(List.of(
                        Published.read("He et al., Table 1", "ResNet", "7.5 %"),
                        Published.transcribed("Glorot, Figure 2", "MLP", "0.3"))),
                List.of(XAVIER, HE),
                List.of(Setting.count("epochs", 20).smoke(1).full(100), Setting.real("rate", 0.1)),
                List.of(clause("it exceeds", ORDER)),
                List.of(Figure.of("Loss by epoch", Plot.curves(LOSS)), Figure.of("Loss at end", Plot.curves(LOSS))));
    }

    static Trials trials() {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (ArmKey arm : List.of(XAVIER.key(), HE.key())) {
            SEEDS.forEach(seed -> recordings.put(new TrialKey(arm, seed), recording(seed)));
        }
        return new Trials(recordings);
    }

    private static Recording recording(long seed) {
        Recorder recorder = new Recorder();
        recorder.record(LOSS, 0, 0.25);
        recorder.record(LOSS, 1, 1.0 / seed);
        recorder.record(LOSS, 2, 3);
        recorder.record(Metric.of("norm", "Norm", "", Axis.LAYER, Better.NEITHER), 7, 1, 1.5e-7);
        recorder.record(Metric.of("odd", "Odd", "", Axis.STEP, Better.NEITHER), 1, Double.NaN);
        recorder.record(Metric.of("odd", "Odd", "", Axis.STEP, Better.NEITHER), 2, Double.NEGATIVE_INFINITY);
        return recorder.recording();
    }

    static Trials trialsOf(ArmKey arm, Metric metric, double... values) {
        Recorder recorder = new Recorder();
        for (int i = 0; i < values.length; i++) {
            recorder.record(metric, i, values[i]);
        }
        return new Trials(Map.of(new TrialKey(arm, 101), recorder.recording()));
    }

    static List<SummaryRow> summaries() {
        return List.of(
                new SummaryRow(XAVIER.key(), "loss at end", 2, 0.3, 0.25, Double.POSITIVE_INFINITY),
                new SummaryRow(HE.key(), "loss at end, \"best\"", 0, Double.NaN, Double.NaN, Double.NaN));
    }

    public static Verdict verdict(Outcome outcome) {
        Finding finding = new Finding(
                new Statement("it exceeds", Regime.ONLY, false, ORDER),
                outcome,
                SEEDS,
                List.of(6.2, Double.POSITIVE_INFINITY),
                new TestResult(2, false, 0.25, 0.75, new Estimate(1234.5678, 6.2, Double.POSITIVE_INFINITY, 0.5)),
                1);
        RegimeVerdict regime = new RegimeVerdict(Regime.ONLY, List.of(), List.of(finding));
        return new Verdict(List.of(new ClauseVerdict("it exceeds", "", false, List.of(regime))));
    }

    static Provenance provenance(Scale scale) {
        return new Provenance(
                Provenance.Study.of(experiment(), Settings.of(scale), SEEDS),
                new Provenance.Code(
                        new GitState("abc", Optional.of(true)), "0.1", Map.of("dl4j", "1.0.0-M2.1", "backend", "CPU")),
                Provenance.Machine.here("CPU", 1, "12345678"),
                Map.of("mnist-10k", "12ab"),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(90),
                Map.of("Xavier", 1.25),
                Map.of(
                        "Xavier",
                        JsonFile.embedded("{\"layers\": [1, 2]}"),
                        "He, depth 20",
                        JsonFile.embedded("no JSON")));
    }

    /** Writes the tables, the verdict and the provenance of a study. */
    static void write(Scale scale, Path folder) {
        StudyFiles.writeTrials(trials(), folder);
        SummaryCsv.write(summaries(), folder.resolve(StudyFiles.SUMMARY));
        StoredVerdict.of(experiment().claim(), scale, SEEDS, verdict(Outcome.SUPPORTED))
                .write(folder);
        provenance(scale).write(folder);
    }

    /** The text of a file beside the tests. */
    public static String golden(Class<?> test, String name) {
        try (InputStream stream = test.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
