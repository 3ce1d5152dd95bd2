package lab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.store.Recorded;
import lab.store.ResultsFolder;
import lab.store.SoundResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the table of claims. Needs no ND4J. */
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
        Map<Experiment<?>, Recorded> recorded = new LinkedHashMap<>();
        SoundResults sound = new SoundResults(lab.home().resolve(".lab").resolve("sound-results"));
        chosen.forEach(
                e -> recorded.put(e, Recorded.in(published.folder(e.claim().id()), sound::check)));
        if (json) {
            JsonOutput.print(
                    chosen.stream().map(e -> entry(e, recorded.get(e))).toList(),
                    spec.commandLine().getOut());
        } else {
            table(recorded);
        }
        recorded.forEach(
                (e, result) -> result.complaint(published.folder(e.claim().id()))
                        .ifPresent(complaint -> Failures.warn(complaint, spec.commandLine())));
    }

    private void table(Map<Experiment<?>, Recorded> recorded) {
        Table table = new Table("ID", "TOPIC", "TIER", "VERDICT", "CLAIM");
        recorded.forEach((experiment, result) -> {
            Claim claim = experiment.claim();
            String verdict = result.words();
            table.row(
                    claim.id(),
                    experiment.topic(),
                    String.valueOf(claim.tier()),
                    verdict.isEmpty() ? "-" : verdict,
                    claim.sentence());
        });
        table.print(spec.commandLine().getOut(), Terminal.width(spec.commandLine()));
    }

    private static Map<String, Object> entry(Experiment<?> experiment, Recorded recorded) {
        Claim claim = experiment.claim();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", claim.id());
        entry.put("topic", experiment.topic());
        entry.put("tier", claim.tier());
        entry.put("sentence", claim.sentence());
        entry.put("source", claim.source());
        entry.put("verdict", recorded.verdict().map(v -> v.outcome().name()).orElse(""));
        entry.put("damaged", recorded.damage().isPresent());
        entry.put("files", recorded.verdict().isPresent() ? recorded.files().words() : "");
        return entry;
    }
}
