package lab.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lab.study.Study;
import lab.study.Trial;

/**
 * Estimates the time left from the durations of earlier runs; for trials of unknown duration, from the mean of this run's
 * trials.
 */
final class TimeLeft {
    private final Map<Trial, Optional<Duration>> open = new LinkedHashMap<>();
    private final Function<Trial, Optional<Duration>> known;
    private final int jobs;
    private Duration measured = Duration.ZERO;
    private int count;

    /** The estimate for trials that run {@code jobs} at a time; {@code known} gives the known durations. */
    TimeLeft(List<Trial> trials, int jobs, Function<Trial, Optional<Duration>> known) {
        this.known = known;
        this.jobs = jobs;
        trials.forEach(trial -> open.put(trial, known.apply(trial)));
    }

    /** The number of trials that have not ended. */
    synchronized int open() {
        return open.size();
    }

    /** Replaces a study's trials by those left, now that its tuned values are known. */
    synchronized void tuned(Study study, List<Trial> left) {
        open.keySet().removeIf(trial -> trial.experiment().claim().id().equals(study.id()));
        left.forEach(trial -> open.put(trial, known.apply(trial)));
    }

    synchronized void finished(Trial trial, Duration time) {
        open.remove(trial);
        measured = measured.plus(time);
        count++;
    }

    synchronized void failed(Trial trial) {
        open.remove(trial);
    }

    /** The time until the last trial ends; empty while a duration is unknown. */
    synchronized Optional<Duration> estimate() {
        Optional<Duration> mean = count == 0 ? Optional.empty() : Optional.of(measured.dividedBy(count));
        Duration sum = Duration.ZERO;
        for (Optional<Duration> known : open.values()) {
            Optional<Duration> time = known.or(() -> mean);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(time.get());
        }
        return Optional.of(sum.dividedBy(Math.max(1, Math.min(jobs, open.size()))));
    }
}
