package lab.publish;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.cache.Stored;
import lab.error.LabException;
import lab.metric.Recording;
import lab.result.ResultsFolder;
import lab.study.Study;
import lab.study.Trial;
import lab.verdict.Tuned;

/**
 * A study in progress: its finished and its failed trials. A tuned study has two stages: first its pilots, then, at the
 * values that they chose, its trials.
 */
final class OpenStudy {
    private final ResultsFolder results;
    private final Function<Trial, Optional<Stored>> found;
    private final Map<Trial, Stored> finished = new LinkedHashMap<>();
    private final Set<Trial> failed = new HashSet<>();
    private Study study;
    private List<Trial> stage = List.of();
    private boolean tuning;

    /** Opens a study; {@code found} gives each trial that was finished earlier. */
    OpenStudy(Study study, ResultsFolder results, Function<Trial, Optional<Stored>> found) {
        this.study = study;
        this.results = results;
        this.found = found;
        this.tuning = !study.pilots().isEmpty();
        begin(tuning ? study.pilots() : study.trials());
        advance();
    }

    /** The study, with the chosen values once they are known. */
    Study study() {
        return study;
    }

    ResultsFolder results() {
        return results;
    }

    /** Goes on from the pilots to the trials, if all pilots are finished. */
    void advance() {
        if (tuning && open(stage).findAny().isEmpty() && failed.isEmpty()) {
            tuning = false;
            Tuned.of(study.experiment(), study.gatherPilots(recordings()))
                    .ifPresent(tuned -> study = study.choosing(tuned.chosen()));
            begin(study.trials());
        }
    }

    /** The trials to run, in order, before the study can {@link #advance} or end. */
    List<Trial> missing() {
        return open(stage).toList();
    }

    /** All trials to run; until the pilots have chosen a tuned value, trials are listed without it. */
    List<Trial> ahead() {
        return Stream.concat(open(stage), tuning ? study.trials().stream() : Stream.of())
                .toList();
    }

    Map<Trial, Stored> finished() {
        return finished;
    }

    void finish(Trial trial, Stored stored) {
        finished.put(trial, stored);
    }

    void fail(Trial trial) {
        failed.add(trial);
    }

    /** Whether the study is over: every trial has finished, failed, or will never be run. */
    boolean isOver() {
        return open(stage).findAny().isEmpty() && !(tuning && failed.isEmpty());
    }

    /** Why there can be no result; empty if nothing failed. */
    Optional<LabException> failure() {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(LabException.trialFailed(
                        "'" + study.id() + "' has no new result: " + failed.size() + " of " + stage.size()
                                + (tuning ? " pilot" : "") + " trials failed. The others are kept; run it again when"
                                + " the cause is mended.",
                        null));
    }

    private void begin(List<Trial> trials) {
        stage = trials;
        open(trials).toList().forEach(trial -> found.apply(trial).ifPresent(stored -> finished.put(trial, stored)));
    }

    private Stream<Trial> open(List<Trial> trials) {
        return trials.stream().filter(trial -> !finished.containsKey(trial) && !failed.contains(trial));
    }

    private Map<Trial, Recording> recordings() {
        return Publisher.recordings(finished);
    }
}
