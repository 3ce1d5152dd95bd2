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
import lab.result.History;
import lab.result.Provenance;
import lab.result.Publication;
import lab.result.ResultsFolder;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.result.SummaryCsv;
import lab.result.Twin;
import lab.study.Study;
import lab.study.Trial;

/**
 * Puts a finished study's result in place, whole or not at all.
 *
 * @param formats the formats of the figures
 * @param home the project's folder, whose commit is recorded
 * @param labVersion the laboratory's version
 * @param why the reason for publishing, for the history; empty if none was given
 */
public record Publisher(Set<Format> formats, Path home, String labVersion, String why) {
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
        Path place = results.folder(study.id());
        results.replace(study.id(), folder -> written.set(write(study, trials, watch, place, folder)));
        return written.get().in(place);
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

    /** Writes a result into a folder; {@code place} is where it will be, and may hold an earlier one. */
    private Evidence write(Study study, Trials trials, Stopwatch watch, Path place, Path folder) {
        StudyFiles.writeTrials(trials, folder);
        Evidence evidence = Evidence.read(study.experiment(), folder);
        Provenance origin = Origin.of(study, home, labVersion, watch);
        ClaimPage page = evidence.page(study.settings(), study.seeds());
        StoredVerdict verdict = page.verdict();
        History history = History.after(place, verdict, Publication.of(verdict, folder, origin, why));
        SummaryCsv.write(evidence.summaries(), folder.resolve(StudyFiles.SUMMARY));
        verdict.write(folder);
        history.write(folder);
        Twin.carry(place, folder);
        page.with(history).write(folder);
        origin.write(folder);
        evidence.draw(formats, folder);
        Checksums.write(folder);
        return evidence;
    }
}
