package lab.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.cache.Stored;
import lab.study.Trial;

/**
 * When a study was run, and how long its trials took.
 *
 * @param started when the run that finished it began
 * @param seconds each arm's working time in seconds, including that of earlier runs and of pilots
 */
record Stopwatch(Instant started, Map<String, Double> seconds) {
    private static final double NANOS = 1e9; // in a second

    static Stopwatch of(Instant started, Map<Trial, Stored> finished) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        finished.forEach((trial, stored) ->
                seconds.merge(trial.key().arm().toString(), stored.time().toNanos() / NANOS, Double::sum));
        return new Stopwatch(started, seconds);
    }
}
