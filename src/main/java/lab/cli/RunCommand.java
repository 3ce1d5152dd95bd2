package lab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lab.cache.TrialStore;
import lab.error.ExitCode;
import lab.publish.Places;
import lab.publish.Preflight;
import lab.publish.Publisher;
import lab.publish.Session;
import lab.report.Report;
import lab.result.Publication;
import lab.study.Engine;
import lab.study.Study;
import lab.study.Trial;
import lab.worker.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the missing trials of the selected studies, all in one go. Checks beforehand whatever can be checked. */
@Command(
        name = "run",
        description =
                "Runs claims and writes their results, verdicts and figures. Trials that were finished earlier are"
                        + " not run again.")
final class RunCommand extends Subcommand {
    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(names = "--fresh", description = "Run all trials, even those that were finished earlier.")
    private boolean fresh;

    @Option(names = "--overwrite", description = "Replace even a result of a larger scale.")
    private boolean overwrite;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why the verdict is published anew, in a line; it goes to history.csv if the verdict or its"
                    + " numbers change.")
    private String why;

    @Option(names = "--dry", description = "Check everything, print what would be run, and stop.")
    private boolean dry;

    @Option(names = "--json", description = "Print JSON, one event per line.")
    private boolean json;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private ResultsOption results = new ResultsOption();

    RunCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        List<Study> studies =
                selection.of(lab).stream().<Study>map(options::study).toList();
        Session session =
                new Session(new Publisher(format.formats(), lab.home(), Version.number(), Publication.checkedWhy(why)));
        TrialStore store = TrialStore.of(lab.home());
        Engine engine = engines.engine(lab, store);
        Places places = results.places(lab);
        if (studies.stream().anyMatch(places::isPublished)) {
            Report.check(lab.syllabus(), places.published());
        }
        studies.forEach(study -> Preflight.checkPlace(study, places.of(study), overwrite));
        studies.forEach(
                study -> session.add(study, places.of(study), trial -> fresh ? Optional.empty() : store.find(trial)));
        check(studies, session);
        if (dry) {
            studies.forEach(study -> plan(study, session, places).print(out()));
            return ExitCode.OK;
        }
        return run(studies, session, engine, store, places);
    }

    private void check(List<Study> studies, Session session) {
        Preflight preflight = new Preflight();
        studies.stream()
                .filter(study -> dry || !session.missing(study).isEmpty())
                .forEach(preflight::check);
    }

    private ExitCode run(List<Study> studies, Session session, Engine engine, TrialStore store, Places places) {
        TimeLeft timeLeft = new TimeLeft(missing(studies, session), engines.jobs(), store.costs()::known);
        try (RunReport report = report(timeLeft, study -> folder(study, places))) {
            Shutdown.during(
                    () -> session.run(engine, store.costs()::longestFirst, report), RunCommand::explainInterruption);
            if (studies.stream().anyMatch(places::isPublished)
                    && !Report.isCurrent(lab.syllabus(), places.published())) {
                Report.write(lab.syllabus(), places.published()).complaints().forEach(this::warn);
            }
            return report.exitCode();
        }
    }

    /** Reports JSON on standard output; for people, a bar on a terminal, else one line per trial. */
    private RunReport report(TimeLeft timeLeft, Function<Study, String> folders) {
        if (json) {
            return new TrialEvents(line());
        }
        return Terminal.isInteractive() && timeLeft.open() > 0
                ? new TrialBar(line(), folders, timeLeft)
                : new TrialLog(line(), folders);
    }

    /** Explains Ctrl-C. The process then ends with status 130; an unfinished file is never used. */
    private static void explainInterruption() {
        System.err.println();
        System.err.println("lab: interrupted; finished trials are kept, and the same command continues the run.");
    }

    private static List<Trial> missing(List<Study> studies, Session session) {
        return studies.stream()
                .map(session::missing)
                .<Trial>flatMap(List::stream)
                .toList();
    }

    private StudyPlan plan(Study study, Session session, Places places) {
        return new StudyPlan(
                study, folder(study, places), session.missing(study).size());
    }

    private String folder(Study study, Places places) {
        Path folder = places.of(study).folder(study.id()).toAbsolutePath().normalize();
        return folder.startsWith(lab.home()) ? lab.home().relativize(folder).toString() : folder.toString();
    }
}
