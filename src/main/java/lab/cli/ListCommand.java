package lab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.result.Recorded;
import lab.result.ResultsFolder;
import lab.result.SoundResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the table of claims. Needs no ND4J. */
@Command(name = "list", description = "Lists the claims, with their verdicts where there are results.")
final class ListCommand extends Subcommand {
    @Option(names = "--tier", paramLabel = "N", description = "Only claims of a tier, 1 to 3.")
    private Integer tier;

    @Option(names = "--topic", paramLabel = "T", description = "Only claims of a topic.")
    private String topic;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    ListCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        List<Experiment<?>> chosen = Selection.filtered(lab, tier, topic).toList();
        ResultsFolder published = results.places(lab).published();
        SoundResults sound = new SoundResults(lab.hidden("sound-results"));
        Map<Experiment<?>, Recorded> recorded = new LinkedHashMap<>();
        chosen.forEach(
                e -> recorded.put(e, Recorded.in(published.folder(e.claim().id()), sound::check)));
        print(
                json,
                chosen.stream().map(e -> entry(e, recorded.get(e))).toList(),
                out -> table(recorded).print(out, Terminal.width(line())));
        recorded.forEach((e, result) ->
                result.complaint(published.folder(e.claim().id())).ifPresent(this::warn));
        return ExitCode.OK;
    }

    private static Table table(Map<Experiment<?>, Recorded> recorded) {
        Table table = new Table("ID", "TOPIC", "TIER", "VERDICT", "CLAIM");
        recorded.forEach((experiment, result) -> {
            Claim claim = experiment.claim();
            String verdict = result.words().isEmpty() ? "-" : result.words();
            table.row(claim.id(), experiment.topic(), claim.tier(), verdict, claim.sentence());
        });
        return table;
    }

    private static ObjectNode entry(Experiment<?> experiment, Recorded recorded) {
        Claim claim = experiment.claim();
        return Json.object()
                .put("id", claim.id())
                .put("topic", experiment.topic())
                .put("tier", claim.tier())
                .put("sentence", claim.sentence())
                .put("source", claim.source())
                .put("verdict", recorded.verdict().map(v -> v.outcome().name()).orElse(""))
                .put("damaged", recorded.damage().isPresent())
                .put("files", recorded.verdict().isPresent() ? recorded.files().words() : "");
    }
}
