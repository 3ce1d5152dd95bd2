package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.network.Mlp;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

/** How times are taken; how long anything takes is no matter here. */
final class ActivationTimeTest {
    @Test
    void everythingThatIsRecordedIsATime() {
        ActivationTime time = new ActivationTime(
                Activation.TANH.getActivationFunction(),
                100,
                Mlp.inputs(4).hidden(3).outputs(2),
                8,
                2);
        Recorder recorder = new Recorder();

        time.measure(1, recorder);

        Recording recording = recorder.recording();
        assertThat(recording.samples()).hasSize(5).allMatch(Sample::isTime);
        assertThat(Nets.value(recording, ActivationTime.FORWARD, 0)).isPositive();
    }

    @Test
    void aTimeIsItsMedianRound() {
        InTurn times = new InTurn(List.of(new double[] {9, 2, 4}));

        assertThat(times.median(0)).isEqualTo(4);
    }

    @Test
    void aRatioIsTakenRoundByRoundSoThatASlowRoundDoesNotShow() {
        InTurn times = new InTurn(List.of(new double[] {2, 200, 20}, new double[] {1, 100, 10}));

        assertThat(times.ratio(List.of(0), List.of(1))).isEqualTo(2);
    }

    @Test
    void worksCanBeAddedUp() {
        InTurn times = new InTurn(List.of(new double[] {1}, new double[] {5}, new double[] {2}));

        assertThat(times.ratio(List.of(0, 1), List.of(2))).isEqualTo(3);
    }

    @Test
    void worksTakeTurnsAndTheFirstRoundsAreNotCounted() {
        StringBuilder order = new StringBuilder();

        InTurn times = InTurn.timed(3, () -> turn(order, "a"), () -> turn(order, "b"));

        assertThat(order.toString()).isEqualTo("ab".repeat(13));
        assertThat(times.nanos().get(0)).containsExactly(21, 23, 25);
    }

    private static long turn(StringBuilder order, String name) {
        order.append(name);
        return order.length();
    }
}
