package lab.study;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lab.error.LabException;
import lab.metric.Recording;

/** Keeps the recordings of trials, and the first failure. */
final class Recordings implements Engine.Listener {
    private final Map<Trial, Recording> kept = new LinkedHashMap<>();
    private Optional<LabException> failure = Optional.empty();

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        kept.put(trial, recording);
    }

    @Override
    public void failed(Trial trial, LabException why) {
        failure = failure.or(() -> Optional.of(why));
    }

    /** Returns the recordings of all trials, or throws the first failure. */
    Map<Trial, Recording> complete() {
        failure.ifPresent(why -> {
            throw why;
        });
        return kept;
    }
}
