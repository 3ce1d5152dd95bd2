package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lab.error.ExitCode;
import lab.publish.Places;
import lab.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the pages of verdicts from the results. */
@Command(
        name = "report",
        description = "Writes the pages of verdicts: index.html and README.md of the results, and the project's table.")
final class ReportCommand extends Subcommand {
    @Mixin
    private ResultsOption results = new ResultsOption();

    ReportCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        Places places = results.places(lab);
        Optional<Path> readme =
                Optional.of(lab.home().resolve("README.md")).filter(page -> places.isOwn() && Files.exists(page));
        Report report = Report.write(lab.syllabus(), places.published(), readme);
        report.pages().forEach(page -> say(page.toString()));
        report.complaints().forEach(this::warn);
        if (!report.complete()) {
            return ExitCode.UNAVAILABLE;
        }
        return report.complaints().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
