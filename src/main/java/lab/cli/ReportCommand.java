package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.error.ExitCode;
import lab.report.Report;
import lab.study.Places;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the pages of verdicts from the results. */
@Command(
        name = "report",
        description = "Writes the pages of verdicts: index.html and README.md of the results, and the project's table.")
final class ReportCommand implements Callable<Integer> {
    private final Lab lab;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    ReportCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        Places places = results.places(lab);
        Optional<Path> readme =
                Optional.of(lab.home().resolve("README.md")).filter(page -> places.isOwn() && Files.exists(page));
        Report report = Report.write(lab.syllabus(), places.published(), readme);
        report.pages().forEach(line.getOut()::println);
        line.getOut().flush();
        report.complaints().forEach(complaint -> Failures.warn(complaint, line));
        return exitCode(report).code();
    }

    private static ExitCode exitCode(Report report) {
        if (!report.complete()) {
            return ExitCode.UNAVAILABLE;
        }
        return report.complaints().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
