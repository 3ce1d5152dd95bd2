package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trials that recorded nothing of a metric. */
final class ObservedTest {
    private static final Metric ACCURACY = Metric.of("accuracy", "Accuracy", "", Axis.EPOCH, Better.HIGHER);
    private static final TrialKey KEY = new TrialKey(new ArmKey("He", Map.of()), 101);

    @Test
    void aTrialThatDivergedBeforeItWasMeasuredNeverReachesAThreshold() {
        Recorder recorder = new Recorder();
        recorder.record(Recording.DIVERGED, 2, 1);

        Observed trial = observed(recorder);

        assertThat(ACCURACY.firstAtLeast(0.9).of(trial)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ACCURACY.at(3).of(trial)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aMetricThatNoProbeRecordedIsNamed() {
        assertThatThrownBy(() -> ACCURACY.firstAtLeast(0.9).of(observed(new Recorder())))
                .hasMessageContainingAll("'accuracy'", "He", "101", "add a probe");
    }

    private static Observed observed(Recorder recorder) {
        return new Observed(new Trials(Map.of(KEY, recorder.recording())), KEY);
    }
}
