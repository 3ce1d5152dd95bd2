package lab.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import lab.cache.Stored;
import lab.figure.Format;
import lab.metric.Recording;
import lab.metric.Trials;
import lab.report.ClaimPage;
import lab.result.Checksums;
import lab.result.ResultsFolder;
import lab.result.StudyFiles;
import lab.result.SummaryCsv;
import lab.study.Study;
import lab.study.Trial;

/**
 * Puts a finished study's result in place, whole or not at all.
 *
 * @param formats the formats of the figures
 * @param home the project's folder, whose commit is recorded
 * @param labVersion the laboratory's version
 */
public record Publisher(Set<Format> formats, Path home, String labVersion) {
    /** Copies the formats. */
    public Publisher {
        formats = Set.copyOf(formats);
    }

    /**
     * Judges a study from the file of its trials, draws its figures and replaces the result with its id. The caller holds
     * the result's lock.
     *
     * @param finished all its trials, including the pilots of a tuned study
     * @param started when the run began
     * @return the trials and the verdict, in the folder they are in now
     */
    Evidence publish(Study study, Map<Trial, Stored> finished, Instant started, ResultsFolder results) {
        Trials trials = trials(study, finished);
        Stopwatch watch = Stopwatch.of(started, finished);
        AtomicReference<Evidence> written = new AtomicReference<>();
        results.replace(study.id(), folder -> written.set(write(study, trials, watch, folder)));
        return written.get().in(results.folder(study.id()));
    }

    /** The trials of a study, pilots included; all must be finished. */
    static Trials trials(Study study, Map<Trial, Stored> finished) {
        return study.gatherAll(recordings(finished));
    }

    /** The recordings of these trials. */
    static Map<Trial, Recording> recordings(Map<Trial, Stored> finished) {
        Map<Trial, Recording> recordings = new LinkedHashMap<>();
        finished.forEach((trial, stored) -> recordings.put(trial, stored.recording()));
        return recordings;
    }

    private Evidence write(Study study, Trials trials, Stopwatch watch, Path folder) {
        StudyFiles.writeTrials(trials, folder);
        Evidence evidence = Evidence.read(study.experiment(), folder);
        ClaimPage page = evidence.page(study.settings(), study.seeds());
        SummaryCsv.write(evidence.summaries(), folder.resolve(StudyFiles.SUMMARY));
        page.verdict().write(folder);
        page.write(folder);
        Origin.of(study, home, labVersion, watch).write(folder);
        evidence.draw(formats, folder);
        Checksums.write(folder);
        return evidence;
    }
}
