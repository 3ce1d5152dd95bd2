package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SweepTest {
    private static final Metric RATE = Metric.of("rate", "Rate", "", Axis.EPOCH, Better.NEITHER);
    private static final Sweep SWEEP = new Sweep(Planted.LOSS, RATE);

    private static Recorder recorder() {
        Recorder recorder = Planted.recorder(Planted.LOSS, 5, 5, 4.5, 3, 1, 0.9, 8);
        for (int i = 1; i <= 7; i++) {
            recorder.record(RATE, i, Math.pow(10, i - 7));
        }
        return recorder;
    }

    @Test
    void theRateAtTheLowestLoss() {
        assertThat(SWEEP.atLowest().of(Planted.trial(recorder()))).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theRateInTheMiddleOfTheSteepestFall() { // from 4.5 at the third to 1 at the fifth
        assertThat(SWEEP.atSteepest(2).of(Planted.trial(recorder()))).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void aFallAfterARiseDoesNotCount() { // the fall from 50 to 2 is steeper, but behind the lowest loss
        Recorder recorder = Planted.recorder(Planted.LOSS, 5, 3, 1, 50, 2);
        for (int i = 1; i <= 5; i++) {
            recorder.record(RATE, i, Math.pow(10, i - 5));
        }

        assertThat(SWEEP.atSteepest(2).of(Planted.trial(recorder))).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void aSweepThatDivergesIsReadUpToThere() {
        assertThat(SWEEP.atLowest().of(Planted.trial(Planted.diverged(recorder()))))
                .isCloseTo(0.1, within(1e-12));
    }
}
