package lab.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lab.error.LabException;
import lab.metric.TrialKey;
import lab.run.Study;
import lab.run.Trial;
import lab.store.ResultsFolder;
import lab.trial.Stored;

/** A study on its way: which of its trials are finished, and which have failed. */
final class OpenStudy {
    private final Study study;
    private final ResultsFolder results;
    private final Map<TrialKey, Stored> finished = new LinkedHashMap<>();
    private final Set<TrialKey> failed = new HashSet<>();
    private final List<Trial> missing = new ArrayList<>();

    /** A study of whose trials some may have been found. */
    OpenStudy(Study study, ResultsFolder results, Function<Trial, Optional<Stored>> found) {
        this.study = study;
        this.results = results;
        for (Trial trial : study.trials()) {
            found.apply(trial).ifPresentOrElse(stored -> finished.put(trial.key(), stored), () -> missing.add(trial));
        }
    }

    Study study() {
        return study;
    }

    ResultsFolder results() {
        return results;
    }

    /** The trials that had to be run at the start, in the order of the study. */
    List<Trial> missing() {
        return List.copyOf(missing);
    }

    Map<TrialKey, Stored> finished() {
        return finished;
    }

    void finish(TrialKey key, Stored stored) {
        finished.put(key, stored);
    }

    void fail(TrialKey key) {
        failed.add(key);
    }

    /** Whether every trial has ended, well or not. */
    boolean isOver() {
        return finished.size() + failed.size() == study.trials().size();
    }

    /** Why there can be no result; empty if there can. */
    Optional<LabException> failure() {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(LabException.trialFailed(
                        "'" + study.id() + "' has no new result: " + failed.size() + " of "
                                + study.trials().size() + " trials failed. The others are kept; run it again when the"
                                + " cause is mended.",
                        null));
    }
}
