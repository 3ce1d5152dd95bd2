package lab.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lab.error.LabException;
import lab.metric.Recording;

/** Keeps what trials recorded, and the first failure. */
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

    /** What all trials recorded; if one failed, its failure is thrown. */
    Map<Trial, Recording> complete() {
        failure.ifPresent(why -> {
            throw why;
        });
        return kept;
    }
}
