package lab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.publish.Verification;
import lab.result.ResultsFolder;
import lab.result.VerdictDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges recorded trials again. */
@Command(
        name = "verify",
        description =
                "Judges the recorded trials again and compares with the recorded verdicts; with --against it compares the"
                        + " recorded verdicts with those of other trials. The exit code is 1 if one differs.")
final class VerifyCommand extends Subcommand {
    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description =
                    "A results folder to compare the outcomes with, such as one of another processor, whose numbers are"
                            + " never quite the same.")
    private Path other;

    @Mixin
    private ResultsOption results = new ResultsOption();

    VerifyCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        ResultsFolder published = results.places(lab).published();
        List<Experiment<?>> chosen = selection.present(lab, published);
        return other == null ? judge(chosen, published) : compare(chosen, published, new ResultsFolder(other));
    }

    private ExitCode compare(List<Experiment<?>> chosen, ResultsFolder here, ResultsFolder there) {
        Turned turned = new Turned(chosen.stream()
                .map(e -> e.claim().id())
                .map(id -> VerdictDiff.of(there.folder(id), here.folder(id)))
                .toList());
        print(json, turned.entries(), turned::print);
        return turned.isNone() ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private ExitCode judge(List<Experiment<?>> chosen, ResultsFolder results) {
        List<Judged> judged = chosen.stream()
                .map(e -> Judged.of(e, results.folder(e.claim().id())))
                .toList();
        print(json, judged.stream().map(Judged::entry).toList(), out -> {
            Table table = new Table("ID", "RECORDED", "FOUND", "DIFFERENCE");
            judged.forEach(j -> table.row(j.id, j.recorded, j.found, j.difference.isEmpty() ? "none" : j.difference));
            table.print(out);
        });
        Stream<ExitCode> differences =
                judged.stream().map(j -> j.difference.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT);
        Stream<ExitCode> damages =
                judged.stream().flatMap(j -> j.damage.stream()).map(this::report);
        return Stream.concat(differences, damages).reduce(ExitCode.OK, ExitCode::worse);
    }

    /** A result that was judged again, or the damage that prevented it. */
    private record Judged(String id, String recorded, String found, String difference, Optional<LabException> damage) {
        static Judged of(Experiment<?> experiment, Path folder) {
            String id = experiment.claim().id();
            try {
                Verification v = Verification.of(experiment, folder);
                return new Judged(id, v.recorded().name(), v.found().name(), v.difference(), Optional.empty());
            } catch (LabException e) {
                return new Judged(id, "-", "-", "damaged", Optional.of(e));
            }
        }

        ObjectNode entry() {
            return Json.object()
                    .put("id", id)
                    .put("recorded", recorded)
                    .put("found", found)
                    .put("same", difference.isEmpty())
                    .put("difference", difference);
        }
    }
}
