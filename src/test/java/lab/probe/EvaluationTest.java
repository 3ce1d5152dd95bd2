package lab.probe;

import static lab.probe.Nets.measure;
import static lab.probe.Nets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lab.data.Examples;
import lab.data.Split;
import lab.metric.Axis;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.network.Mlp;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

final class EvaluationTest {
    private static final Examples MANY = Nets.examples(2_345, 3, 4); // two whole chunks and a part
    private static final Mlp MLP = Mlp.inputs(3).hidden(6).outputs(4);

    @Test
    void moreExamplesThanOneChunkAreAllCounted() {
        MultiLayerNetwork network = Nets.built(MLP, 5);
        Recording recording =
                measure(Evaluation.of(Evaluation.TRAIN_LOSS, Evaluation.TRAIN_ACCURACY), network, Nets.split(MANY));
        Reference reference = new Reference(network, Math::tanh);

        assertThat(value(recording, Evaluation.TRAIN_LOSS, 0)).isCloseTo(reference.loss(MANY), within(1e-6));
        assertThat(value(recording, Evaluation.TRAIN_ACCURACY, 0)).isCloseTo(reference.accuracy(MANY), within(1e-8));
    }

    @Test
    void theErrorIsWhatTheAccuracyLacks() {
        Recording recording = measure(
                Evaluation.of(Evaluation.TEST_ACCURACY, Evaluation.TEST_ERROR), Nets.built(MLP, 5), Nets.split(MANY));

        assertThat(value(recording, Evaluation.TEST_ERROR, 0))
                .isCloseTo(1 - value(recording, Evaluation.TEST_ACCURACY, 0), within(1e-8));
    }

    @Test
    void nothingIsDroppedInAnEvaluation() {
        Split split = Nets.split(MANY);
        double plain =
                value(measure(Evaluation.of(Evaluation.TEST_LOSS), Nets.built(MLP, 5), split), Evaluation.TEST_LOSS, 0);
        double dropping = value(
                measure(Evaluation.of(Evaluation.TEST_LOSS), Nets.built(MLP.dropout(0.5), 5), split),
                Evaluation.TEST_LOSS,
                0);

        assertThat(dropping).isEqualTo(plain);
    }

    @Test
    void eachPartIsItsOwn() {
        Examples right = Examples.classified(new float[] {1, -1}, 1, new int[] {1, 0}, 2);
        Examples wrong = Examples.classified(new float[] {1, -1}, 1, new int[] {0, 1}, 2);
        Examples half = Examples.classified(new float[] {1, -1}, 1, new int[] {1, 1}, 2);
        MultiLayerNetwork network = Nets.built(Mlp.inputs(1).outputs(2), 1);
        Nets.set(network, "0_W", new double[][] {{-1, 1}});

        Recording recording = measure(
                Evaluation.of(Evaluation.TRAIN_ACCURACY, Evaluation.VALIDATION_ACCURACY, Evaluation.TEST_ACCURACY),
                network,
                new Split(right, wrong, half));

        assertThat(value(recording, Evaluation.TRAIN_ACCURACY, 0)).isEqualTo(1);
        assertThat(value(recording, Evaluation.VALIDATION_ACCURACY, 0)).isZero();
        assertThat(value(recording, Evaluation.TEST_ACCURACY, 0)).isEqualTo(0.5);
    }

    @Test
    void anExampleThatIsHopelesslyWrongCostsNoMoreThan23Nats() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(1).outputs(2), 1);
        Nets.set(network, "0_W", new double[][] {{1000, 0}});
        Split split = Nets.split(Examples.classified(new float[] {1}, 1, new int[] {1}, 2));

        Recording recording = measure(Evaluation.of(Evaluation.TRAIN_LOSS), network, split);

        assertThat(value(recording, Evaluation.TRAIN_LOSS, 0)).isCloseTo(10 * Math.log(10), within(1e-6));
    }

    @Test
    void softTargetsAreWeighedByTheirProbability() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(1).outputs(2), 1);
        Nets.set(network, "0_W", new double[][] {{0, Math.log(3)}});
        Split split = Nets.split(Examples.of(new float[] {1}, 1, new float[] {0.1f, 0.9f}, 2));

        Recording recording = measure(Evaluation.of(Evaluation.TRAIN_LOSS), network, split);

        // p = (1/4, 3/4)
        assertThat(value(recording, Evaluation.TRAIN_LOSS, 0))
                .isCloseTo(-0.1 * Math.log(0.25) - 0.9 * Math.log(0.75), within(1e-6));
    }

    @Test
    void alongStepsAValueStandsAtItsStep() {
        Recorder recorder = new Recorder();
        Moment moment = new Moment(2, 70, false, false, 0.1, 8, 1);
        Evaluation evaluation = Evaluation.of(Evaluation.TEST_LOSS.along(Axis.STEP));

        evaluation.measure(new Subject(Nets.built(MLP, 5), new Parts(Nets.split(MANY)), moment), recorder);

        assertThat(recorder.recording().series(Evaluation.TEST_LOSS)).containsOnlyKeys(70.0);
    }

    @Test
    void whatIsNeitherLossNorAccuracyIsRefused() {
        assertThatThrownBy(() -> Evaluation.of(Progress.BATCH_SIZE))
                .hasMessage(
                        "Evaluation records losses, accuracies and errors, not 'batch_size'; use another probe for it.");
        assertThatThrownBy(() -> Evaluation.of(Progress.BATCH_LOSS)).hasMessageContaining("not 'batch_loss'");
    }

    @Test
    void aRunningStatisticIsUsedInsteadOfTheBatchs() {
        Mlp normalized =
                Mlp.inputs(3).hidden(6).outputs(4).activation(Activation.TANH).batchNorm(true);
        MultiLayerNetwork network = Nets.built(normalized, 5);
        network.fit(Parts.features(MANY), Parts.targets(MANY));

        Recording recording = measure(Evaluation.of(Evaluation.TRAIN_LOSS), network, Nets.split(MANY));

        assertThat(value(recording, Evaluation.TRAIN_LOSS, 0))
                .isCloseTo(new Reference(network, Math::tanh).loss(MANY), within(1e-6));
    }
}
