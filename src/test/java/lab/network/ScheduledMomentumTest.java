package lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.schedule.Rate.Per;
import lab.schedule.Stages;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

final class ScheduledMomentumTest {
    @Test
    void theVelocityKeepsTheShareThatTheScheduleSays() {
        Stages rate = new Stages(Per.STEP, 1, 0.5, List.of(1.0));
        Stages momentum = new Stages(Per.STEP, 1, 1, List.of(0.0, 0.5, 0.25));
        GradientUpdater<ScheduledMomentum> updater =
                new ScheduledMomentum(rate, momentum).instantiate(Nd4j.zeros(1, 1), true);

        // v = 4, then 0.5 * 4 + 4 = 6, then 0.25 * 6 + 4 = 5.5; each update is half of it.
        assertThat(update(updater, 0)).isEqualTo(2);
        assertThat(update(updater, 1)).isEqualTo(3);
        assertThat(update(updater, 2)).isEqualTo(2.75);
    }

    private static double update(GradientUpdater<ScheduledMomentum> updater, int step) {
        INDArray gradient = Nd4j.createFromArray(new float[][] {{4}});
        updater.applyUpdater(gradient, step, 0);
        return gradient.getDouble(0);
    }
}
