package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import lab.metric.Recorder;
import lab.metric.Sample;
import lab.network.Mlp;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Sgd;

/** What is recorded; how long anything takes is no matter here. */
final class StepTimeTest {
    @Test
    void bothNumbersAreTimes() {
        Recorder recorder = new Recorder();

        new StepTime(Mlp.inputs(4).hidden(3).outputs(2).updater(new Sgd(0.1)), 4, 2, 8, 2, 2).measure(1, recorder);

        assertThat(recorder.recording().samples())
                .hasSize(2)
                .allMatch(Sample::isTime)
                .allSatisfy(sample -> assertThat(sample.value()).isPositive());
    }
}
