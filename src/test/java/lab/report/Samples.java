package lab.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Deck;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.figure.FigureStyle;
import lab.figure.Figures;
import lab.figure.Format;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.result.GitState;
import lab.result.JsonFile;
import lab.result.Planted;
import lab.result.PlantedExperiment;
import lab.result.Provenance;
import lab.result.ResultsFolder;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.result.SummaryCsv;
import lab.verdict.Outcome;
import lab.verdict.Verdict;

/** A results folder with made-up studies of two arms, one of them at two depths. */
final class Samples {
    static final Deck OSLO = new Deck("OSLO", "Deep Learning, Oslo");
    static final Deck CMU = new Deck("CMU", "Training Neural Networks, CMU");
    static final Metric LOSS = Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER);
    static final Metric NORM = new Metric("norm", "Norm", "", Axis.LAYER, Axis.EPOCH, Better.NEITHER);
    static final List<Long> SEEDS = List.of(101L, 102L, 103L);
    static final Arm<String> PLAIN = Arm.of("plain", "plain").at(Factor.of("depth"), 5);
    static final Arm<String> PRINTED = Arm.of("printed: rand", "rand").at(Factor.of("depth"), 10);

    private static final int EPOCHS = 12;

    private Samples() {}

    /** A claim that the sample decks make. */
    static Claim claim(String id) {
        return Claim.named(id)
                .says("The sentence of " + id + ".")
                .slide(OSLO, "Slide of " + id)
                .source("Someone 2015, eq. (10)");
    }

    static Experiment<String> experiment(Claim claim) {
        return experiment(
                claim, Figure.of("Loss by epoch", Plot.curves(LOSS).logY()), Figure.of("Norms", Plot.curves(NORM, 2)));
    }

    static Experiment<String> experiment(Claim claim, Figure... figures) {
        return new PlantedExperiment(
                claim,
                List.of(PLAIN, PRINTED),
                List.of(Setting.count("epochs", EPOCHS).smoke(1).full(100)),
                List.of(),
                List.of(figures));
    }

    /** A study whose values are made from arm, seed and epoch. */
    static Trials trials() {
        Map<TrialKey, lab.metric.Recording> recordings = new java.util.LinkedHashMap<>();
        for (Arm<String> arm : List.of(PLAIN, PRINTED)) {
            for (long seed : SEEDS) {
                recordings.put(new TrialKey(arm.key(), seed), recording(arm.equals(PLAIN) ? 1 : 3, seed));
            }
        }
        return new Trials(recordings);
    }

    private static lab.metric.Recording recording(double size, long seed) {
        Recorder recorder = new Recorder();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            recorder.record(LOSS, epoch, size * Math.exp(-0.3 * epoch) * (1 + (seed - 101) / 100.0));
            for (int layer = 1; layer <= 3; layer++) {
                recorder.record(NORM, epoch, layer, size / (seed + (double) layer * epoch));
            }
        }
        return recorder.recording();
    }

    /** Writes a result with its figures. */
    static void publish(ResultsFolder results, Experiment<?> experiment, Trials trials, Outcome outcome) {
        Verdict verdict = Planted.verdict(outcome);
        Path folder = results.folder(experiment.claim().id());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StudyFiles.writeTrials(trials, folder);
        SummaryCsv.write(List.of(), folder.resolve(StudyFiles.SUMMARY));
        ClaimPage page = ClaimPage.of(
                experiment,
                StoredVerdict.of(experiment.claim(), Scale.LECTURE, SEEDS, verdict),
                Optional.empty(),
                Map.of());
        page.verdict().write(folder);
        page.write(folder);
        provenance(experiment, "abcdef1").write(folder);
        new Figures(experiment.claim(), experiment.figures(), trials, Optional.empty(), verdict)
                .draw(Set.of(Format.SVG, Format.PNG), folder, FigureStyle.PUBLISHED);
    }

    static Provenance provenance(Experiment<?> experiment, String commit) {
        String network = """
                {"confs": [{"layer": {"@class": "x.DenseLayer", "nin": 784, "nout": 100}},
                 {"layer": {"@class": "x.DenseLayer", "nin": 784, "nout": 100}}]}""";
        return new Provenance(
                Provenance.Study.of(experiment, Settings.of(Scale.LECTURE), SEEDS),
                new Provenance.Code(new GitState(commit, Optional.of(false)), "0.1", Map.of("dl4j", "1.0.0-M2.1")),
                Provenance.Machine.here("CPU", 1, "12345678"),
                Map.of("mnist-10k", "12ab"),
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH.plusSeconds(90),
                Map.of("plain, depth 5", 1.25),
                Map.of("plain, depth 5", JsonFile.embedded(network)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
