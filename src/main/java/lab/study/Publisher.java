package lab.study;

import java.nio.file.Path;
import java.util.Set;
import lab.figure.Format;
import lab.metric.Trials;
import lab.run.Engine;
import lab.run.Study;
import lab.store.ResultsFolder;
import lab.store.StudyFiles;
import lab.store.StudyResult;
import lab.store.TrialsCsv;
import lab.verdict.Summaries;

/**
 * Runs a study and puts its result in place, whole or not at all.
 *
 * @param engine what runs the trials
 * @param formats the formats of the figures
 * @param home the project's folder, whose commit is recorded
 * @param labVersion the laboratory's version
 */
public record Publisher(Engine engine, Set<Format> formats, Path home, String labVersion) {
    /** Copies the formats. */
    public Publisher {
        formats = Set.copyOf(formats);
    }

    /**
     * Runs a study, judges it from the file of its trials, draws its figures and replaces the result of its id.
     *
     * @return the trials and the verdict, in the folder they are in now
     */
    public Evidence publish(Study study, ResultsFolder results, Engine.Listener listener) {
        ResultsFolder.Lock lock = results.lock(study.id());
        try {
            Stopwatch watch = new Stopwatch(listener);
            Trials trials = study.gather(engine.run(study.trials(), watch));
            results.replace(study.id(), folder -> write(study, trials, watch, folder));
            return Evidence.read(study.experiment(), results.folder(study.id()));
        } finally {
            lock.close();
        }
    }

    private void write(Study study, Trials trials, Stopwatch watch, Path folder) {
        TrialsCsv.write(trials, folder.resolve(StudyFiles.TRIALS));
        Evidence evidence = Evidence.read(study.experiment(), folder);
        StudyFiles.write(result(study, evidence, watch), folder);
        evidence.draw(formats, folder);
    }

    private StudyResult result(Study study, Evidence evidence, Stopwatch watch) {
        return new StudyResult(
                study.experiment(),
                study.settings(),
                study.seeds(),
                evidence.trials(),
                evidence.verdict(),
                Summaries.of(study.experiment().expectations(), evidence.trials()),
                Origin.of(study, home, labVersion, watch));
    }
}
