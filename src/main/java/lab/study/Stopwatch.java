package lab.study;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.metric.Recording;
import lab.run.Engine;
import lab.run.Trial;

/** Sums the working time of each arm and passes on what it hears. */
final class Stopwatch implements Engine.Listener {
    private static final double NANOS = 1e9; // in a second

    private final Instant started = Instant.now();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Engine.Listener next;

    Stopwatch(Engine.Listener next) {
        this.next = next;
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        seconds.merge(trial.key().arm().toString(), time.toNanos() / NANOS, Double::sum);
        next.finished(trial, recording, time);
    }

    Instant started() {
        return started;
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
