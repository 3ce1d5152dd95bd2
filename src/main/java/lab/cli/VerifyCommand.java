package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.store.ResultsFolder;
import lab.store.VerdictDiff;
import lab.study.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges recorded trials again. */
@Command(
        name = "verify",
        description =
                "Judges the recorded trials again and compares with the recorded verdicts; with --against it compares the"
                        + " recorded verdicts with those of other trials. The exit code is 1 if one differs.")
final class VerifyCommand implements Callable<Integer> {
    private final Lab lab;

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description =
                    "A results folder whose verdicts to compare with, such as those of another processor: outcomes"
                            + " only, since the numbers are never quite the same.")
    private Path other;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    VerifyCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() {
        ResultsFolder published = results.places(lab).published();
        if (other != null) {
            return compare(published, new ResultsFolder(other));
        }
        List<Judged> judged = selection.present(lab, published).stream()
                .map(e -> Judged.of(e, published.folder(e.claim().id())))
                .toList();
        print(judged);
        judged.forEach(j -> j.damage().ifPresent(damage -> Failures.report(damage, spec.commandLine())));
        return judged.stream()
                .map(Judged::exitCode)
                .max(Comparator.naturalOrder())
                .orElse(ExitCode.OK)
                .code();
    }

    private Integer compare(ResultsFolder here, ResultsFolder there) {
        Turned turned = new Turned(selection.present(lab, here).stream()
                .map(e -> e.claim().id())
                .map(id -> VerdictDiff.of(there.folder(id), here.folder(id)))
                .toList());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(turned.entries(), out);
        } else {
            turned.print(out);
        }
        return (turned.isNone() ? ExitCode.OK : ExitCode.DIFFERENT).code();
    }

    private void print(List<Judged> judged) {
        CommandLine line = spec.commandLine();
        if (json) {
            JsonOutput.print(judged.stream().map(Judged::entry).toList(), line.getOut());
            return;
        }
        Table table = new Table("ID", "RECORDED", "FOUND", "DIFFERENCE");
        judged.forEach(
                j -> table.row(j.id(), j.recorded(), j.found(), j.difference().isEmpty() ? "none" : j.difference()));
        table.print(line.getOut(), Integer.MAX_VALUE);
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

        ExitCode exitCode() {
            ExitCode compared = difference.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
            return damage.map(LabException::exitCode).orElse(compared);
        }

        Map<String, Object> entry() {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", id);
            entry.put("recorded", recorded);
            entry.put("found", found);
            entry.put("same", difference.isEmpty());
            entry.put("difference", difference);
            return entry;
        }
    }
}
