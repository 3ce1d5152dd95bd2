package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.store.ResultsFolder;
import lab.store.StudyFiles;
import lab.store.VerdictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The table of claims. Needs no ND4J. */
@Command(name = "list", description = "Lists the claims, with their verdicts where there are results.")
final class ListCommand implements Runnable {
    private final Lab lab;

    @Option(names = "--tier", paramLabel = "N", description = "Only claims of a tier, 1 to 3.")
    private Integer tier;

    @Option(names = "--topic", paramLabel = "T", description = "Only claims of a topic.")
    private String topic;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    ListCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        List<Experiment<?>> chosen = Selection.filtered(lab, tier, topic).toList();
        ResultsFolder published = results.places(lab).published();
        if (json) {
            JsonOutput.print(
                    chosen.stream().map(e -> entry(e, published)).toList(),
                    spec.commandLine().getOut());
        } else {
            table(chosen, published);
        }
    }

    private void table(List<Experiment<?>> chosen, ResultsFolder published) {
        Table table = new Table("ID", "TOPIC", "TIER", "VERDICT", "CLAIM");
        for (Experiment<?> experiment : chosen) {
            Claim claim = experiment.claim();
            String verdict = verdict(claim, published);
            table.row(
                    claim.id(),
                    experiment.topic(),
                    String.valueOf(claim.tier()),
                    verdict.isEmpty() ? "-" : verdict,
                    claim.sentence());
        }
        table.print(spec.commandLine().getOut(), Terminal.width(spec.commandLine()));
    }

    private static Map<String, Object> entry(Experiment<?> experiment, ResultsFolder published) {
        Claim claim = experiment.claim();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", claim.id());
        entry.put("topic", experiment.topic());
        entry.put("tier", claim.tier());
        entry.put("sentence", claim.sentence());
        entry.put("source", claim.source());
        entry.put("verdict", verdict(claim, published));
        return entry;
    }

    /** The recorded outcome; empty without result. */
    private static String verdict(Claim claim, ResultsFolder published) {
        Path file = published.folder(claim.id()).resolve(StudyFiles.VERDICT_JSON);
        return Files.exists(file) ? VerdictJson.readOutcome(file).name() : "";
    }
}
