package lab.descent;

import static lab.descent.Valley.REMAINING_LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.NavigableMap;
import lab.metric.Recorder;
import lab.schedule.Constant;
import org.junit.jupiter.api.Test;

final class ValleyTest {
    private static NavigableMap<Double, Double> losses(double condition, double rate, double momentum, int steps) {
        Recorder recorder = new Recorder();
        new Valley(condition, new Constant(rate), new Constant(momentum), steps).follow(3, recorder);
        return recorder.recording().series(REMAINING_LOSS);
    }

    @Test
    void inARoundBowlEveryStepLeavesTheSameShare() {
        assertThat(losses(1, 0.1, 0, 10).get(5.0)).isCloseTo(Math.pow(0.9, 10), within(1e-9));
        assertThat(losses(1, 0.1, 0, 10).get(10.0)).isCloseTo(Math.pow(0.9, 20), within(1e-9));
    }

    /** By the recurrence x(n+1) = (1 + m - r) x(n) - m x(n-1), from x(0) = 1, x(1) = 1 - r. */
    @Test
    void momentumFollowsItsRecurrence() {
        double before = 1;
        double now = 0.9;
        for (int step = 2; step <= 5; step++) {
            double next = 1.4 * now - 0.5 * before;
            before = now;
            now = next;
        }

        assertThat(losses(1, 0.1, 0.5, 5).get(5.0)).isCloseTo(now * now, within(1e-9));
    }
}
