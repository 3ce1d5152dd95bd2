package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.figure.Format;
import lab.report.ReportReadme;
import lab.run.Study;
import lab.run.ThreadEngine;
import lab.store.ResultsFolder;
import lab.study.Evidence;
import lab.study.Places;
import lab.study.Preflight;
import lab.study.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs studies, one after another, each with all its jobs. Everything that can be checked is checked before the first. */
@Command(name = "run", description = "Runs claims and writes their results, verdicts and figures.")
final class RunCommand implements Callable<Integer> {
    private final Lab lab;

    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Option(names = "--jobs", paramLabel = "N", description = "Trials at a time (default: the number of processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--overwrite", description = "Replace a result of a larger scale, too.")
    private boolean overwrite;

    @Option(names = "--dry", description = "Check everything, print what would be run, and stop.")
    private boolean dry;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    RunCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() {
        List<Study> studies =
                selection.of(lab).stream().<Study>map(options::study).toList();
        Set<Format> formats = format.formats();
        ThreadEngine engine = new ThreadEngine(jobs);
        Places places = results.places(lab);
        Preflight preflight = new Preflight();
        studies.forEach(study -> preflight.check(study, places.of(study), overwrite));
        if (dry) {
            studies.forEach(study -> new StudyPlan(study, folder(study, places)).print(out()));
            return ExitCode.OK.code();
        }
        return runAll(studies, new Publisher(engine, formats, lab.home(), Version.number()), places);
    }

    /** A study whose trial failed does not keep the others from being run. */
    private int runAll(List<Study> studies, Publisher publisher, Places places) {
        ExitCode worst = ExitCode.OK;
        for (Study study : studies) {
            try {
                run(study, publisher, places);
            } catch (LabException e) {
                if (e.exitCode() != ExitCode.TRIAL_FAILED) {
                    throw e;
                }
                Failures.report(e, spec.commandLine());
                worst = ExitCode.TRIAL_FAILED;
            }
        }
        if (studies.stream().anyMatch(places::isPublished)) {
            ReportReadme.write(lab.syllabus(), places.published());
        }
        return worst.code();
    }

    private void run(Study study, Publisher publisher, Places places) {
        Evidence evidence = Interruption.explained(() -> publish(study, publisher, places.of(study)));
        new VerdictBlock(study, evidence, folder(study, places)).print(out());
    }

    private static Evidence publish(Study study, Publisher publisher, ResultsFolder folder) {
        try (Progress progress = Progress.of(study)) {
            return publisher.publish(study, folder, progress);
        }
    }

    private String folder(Study study, Places places) {
        Path folder = places.of(study).folder(study.id()).toAbsolutePath().normalize();
        return folder.startsWith(lab.home()) ? lab.home().relativize(folder).toString() : folder.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
