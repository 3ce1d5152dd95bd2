package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The watched loss is 5, 3, 4, 2, 2.5, 2.6, 1, 6 at epochs 1 to 8; the other metric is ten times the epoch. */
final class PatienceTest {
    private static final Metric OTHER = Metric.of("other", "Other", "", Axis.EPOCH, Better.HIGHER);

    private static Observed trial() {
        Recorder recorder = Planted.recorder(Planted.LOSS, 5, 3, 4, 2, 2.5, 2.6, 1, 6);
        for (int epoch = 1; epoch <= 8; epoch++) {
            recorder.record(OTHER, epoch, 10 * epoch);
        }
        return Planted.trial(recorder);
    }

    @Test
    void onePoorReadingEndsItWithAPatienceOfOne() {
        assertThat(new Patience(Planted.LOSS, 1).stop().of(trial())).isEqualTo(3);
        assertThat(new Patience(Planted.LOSS, 1).kept(OTHER).of(trial())).isEqualTo(20);
    }

    @Test
    void theBestReadingUntilTheStopIsKept() {
        assertThat(new Patience(Planted.LOSS, 2).stop().of(trial())).isEqualTo(6);
        assertThat(new Patience(Planted.LOSS, 2).kept(OTHER).of(trial())).isEqualTo(40);
        assertThat(new Patience(Planted.LOSS, 2).kept(Planted.LOSS).of(trial())).isEqualTo(2);
    }

    @Test
    void patienceThatDoesNotRunOutTrainsToTheEnd() {
        assertThat(new Patience(Planted.LOSS, 3).stop().of(trial())).isEqualTo(8);
        assertThat(new Patience(Planted.LOSS, 3).kept(OTHER).of(trial())).isEqualTo(70);
    }

    @Test
    void noPatienceIsRefused() {
        assertThatThrownBy(() -> new Patience(Planted.LOSS, 0)).hasMessageContaining("at least one");
    }
}
