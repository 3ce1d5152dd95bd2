package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.report.ReadmeTable;
import lab.report.Report;
import lab.study.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the pages of verdicts from the results. */
@Command(
        name = "report",
        description = "Writes the pages of verdicts: index.html and README.md of the results, and the project's table.")
final class ReportCommand implements Runnable {
    private static final int TIER = 1; // the project's own page shows the claims asked for first

    private final Lab lab;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    ReportCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Places places = results.places(lab);
        Report.write(lab.syllabus(), places.published()).forEach(out::println);
        Path readme = lab.home().resolve("README.md");
        if (places.isOwn() && Files.exists(readme)) {
            ReadmeTable.update(readme, lab.syllabus(), places.published(), TIER);
            out.println(readme);
        }
        out.flush();
    }
}
