package lab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lab.error.ExitCode;
import lab.store.ResultsFolder;
import lab.study.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges recorded trials again. */
@Command(name = "verify", description = "Judges the recorded trials again and compares with the recorded verdicts.")
final class VerifyCommand implements Callable<Integer> {
    private final Lab lab;

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

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
        List<Verification> verifications = selection.present(lab, published).stream()
                .map(e -> Verification.of(e, published.folder(e.claim().id())))
                .toList();
        print(verifications);
        boolean same = verifications.stream().allMatch(Verification::isSame);
        return (same ? ExitCode.OK : ExitCode.DIFFERENT).code();
    }

    private void print(List<Verification> verifications) {
        CommandLine line = spec.commandLine();
        if (json) {
            JsonOutput.print(verifications.stream().map(VerifyCommand::entry).toList(), line.getOut());
            return;
        }
        Table table = new Table("ID", "RECORDED", "FOUND", "DIFFERENCE");
        verifications.forEach(
                v -> table.row(v.id(), v.recorded().name(), v.found().name(), v.isSame() ? "none" : v.difference()));
        table.print(line.getOut(), Integer.MAX_VALUE);
    }

    private static Map<String, Object> entry(Verification verification) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", verification.id());
        entry.put("recorded", verification.recorded().name());
        entry.put("found", verification.found().name());
        entry.put("same", verification.isSame());
        entry.put("difference", verification.difference());
        return entry;
    }
}
