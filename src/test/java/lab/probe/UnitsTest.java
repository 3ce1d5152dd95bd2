package lab.probe;

import static lab.probe.Nets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import lab.data.Examples;
import lab.data.Split;
import lab.error.LabException;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.network.Mlp;
import lab.network.Unit;
import org.deeplearning4j.nn.conf.distribution.ConstantDistribution;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/** What probes say of single units, against hand arithmetic. */
final class UnitsTest {
    /** Features (1, 2), (3, 1) and (-2, -1). */
    private static final Examples THREE =
            Examples.classified(new float[] {1, 2, 3, 1, -2, -1}, 2, new int[] {0, 1, 0}, 2);

    private static final Split DATA = Nets.split(THREE);

    /** Of three units with a bias of 0, the second is never awake: z = (1, 3, -2), (-3, -4, 0) and (-2, -1, 1). */
    private static final double[][] WEIGHTS = {{1, -1, 0}, {0, 0, -1}};

    private static final double[][] BIASES = {{0, -2.5, 0}};

    private static MultiLayerNetwork network(Mlp mlp) {
        MultiLayerNetwork network = Nets.built(mlp, 1);
        Nets.set(network, "0_W", WEIGHTS);
        Nets.set(network, "0_b", BIASES);
        return network;
    }

    private static Mlp relu() {
        return Mlp.inputs(2).hidden(3).activation(Activation.RELU);
    }

    @Test
    void aUnitThatNoExampleWakesIsDead() {
        // z of the second unit: -1 - 2.5, -3 - 2.5, 2 - 2.5.
        assertThat(value(Nets.measure(new DeadUnits(), network(relu()), DATA), DeadUnits.DEAD_SHARE, 0))
                .isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void aUnitThatOneExampleWakesIsAlive() {
        MultiLayerNetwork network = network(relu());
        Nets.set(network, "0_b", new double[][] {{0, -1.9, 0}});

        assertThat(value(Nets.measure(new DeadUnits(), network, DATA), DeadUnits.DEAD_SHARE, 0))
                .isZero();
    }

    @Test
    void allTrainingExamplesAreAskedNotTheFirstFew() {
        float[] features = new float[2 * 2_500];
        features[features.length - 2] = -10; // wakes the second unit, in the third array of examples
        Split data = Nets.split(Examples.classified(features, 2, new int[2_500], 2));
        MultiLayerNetwork network = network(relu());
        Nets.set(network, "0_b", new double[][] {{-1, -2.5, -1}});

        assertThat(value(Nets.measure(new DeadUnits(), network, data), DeadUnits.DEAD_SHARE, 0))
                .isCloseTo(2.0 / 3, within(1e-9));
    }

    static Stream<Mlp> never() {
        return Stream.of(
                relu().activation(new ActivationLReLU(0.01)),
                relu().activation(Activation.ELU),
                relu().activation(Activation.GELU),
                relu().prelu(),
                relu().unit(new Unit.LearnedSlope(0.01)));
    }

    @ParameterizedTest
    @MethodSource("never")
    void aUnitWithASlopeEverywhereIsNeverDead(Mlp mlp) {
        assertThat(value(Nets.measure(new DeadUnits(), network(mlp), DATA), DeadUnits.DEAD_SHARE, 0))
                .isZero();
    }

    @Test
    void aMaxoutUnitIsNeverDead() {
        MultiLayerNetwork network =
                Nets.built(Mlp.inputs(2).hidden(3).maxout(2).weightInit(new ConstantDistribution(0)), 1);

        assertThat(value(Nets.measure(new DeadUnits(), network, DATA), DeadUnits.DEAD_SHARE, 0))
                .isZero();
    }

    @Test
    void unitsOfAllHiddenLayersCount() {
        MultiLayerNetwork network = network(Mlp.inputs(2).hidden(3, 5).activation(Activation.RELU));
        Nets.set(network, "1_b", new double[][] {{-99, -99, -99, 99, 99}});

        assertThat(value(Nets.measure(new DeadUnits(), network, DATA), DeadUnits.DEAD_SHARE, 0))
                .isEqualTo(0.5);
    }

    @Test
    void theDeadWhoComeBackAreCountedAmongTheLaterMoments() {
        MultiLayerNetwork network = network(relu());
        Probe probe = new DeadUnits().forTrial();
        Recorder recorder = new Recorder();

        measure(probe, network, 0, recorder); // unit 2 is dead
        Nets.set(network, "0_b", new double[][] {{-9, -9, 0}});
        measure(probe, network, 1, recorder); // 1 and 2: 1 of 1 stayed
        Nets.set(network, "0_b", new double[][] {{-9, 9, 0}});
        measure(probe, network, 2, recorder); // 1: and 1 of 2
        measure(probe, network, 3, recorder); // 1: and 1 of 2

        Recording recording = recorder.recording();
        assertThat(recording.series(DeadUnits.STAYED_DEAD).values()).containsExactly(1.0, 1.0, 0.666666667, 0.6);
        assertThat(value(recording, DeadUnits.DEAD_SHARE, 1)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void eachTrialBeginsWithoutMemory() {
        DeadUnits probe = new DeadUnits();

        assertThat(probe.forTrial()).isNotSameAs(probe.forTrial());
        assertThat(new Activations().forTrial()).isEqualTo(new Activations());
    }

    private static void measure(Probe probe, MultiLayerNetwork network, int epoch, Recorder recorder) {
        Moment moment = new Moment(epoch, epoch, true, false, 0.1, 3, 1);
        probe.measure(new Subject(network, new Parts(DATA), moment), recorder);
    }

    @Test
    void unitsWithEqualWeightsDifferByExactlyNothing() {
        MultiLayerNetwork network =
                Nets.built(Mlp.inputs(2).hidden(3, 4).weightInit(new ConstantDistribution(0.01)), 1);
        Recording recording = Nets.measure(new Symmetry(), network, DATA);

        assertThat(value(recording, Symmetry.UNIT_DIFFERENCE, 0)).isZero();
        assertThat(value(recording, Symmetry.WEIGHT_RANK, 0)).isEqualTo(1);
    }

    @Test
    void theLargestDifferenceOfTwoUnitsIsInOneRow() {
        Recording recording = Nets.measure(new Symmetry(), network(relu()), DATA);

        // 1 to -1 in the first row, 0 to -1 in the second.
        assertThat(value(recording, Symmetry.UNIT_DIFFERENCE, 0)).isEqualTo(2);
        assertThat(value(recording, Symmetry.WEIGHT_RANK, 0)).isEqualTo(2);
    }

    @Test
    void weightsOfZeroHaveRankZero() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(2).hidden(3).weightInit(new ConstantDistribution(0)), 1);

        assertThat(value(Nets.measure(new Symmetry(), network, DATA), Symmetry.WEIGHT_RANK, 0))
                .isZero();
    }

    @Test
    void theImageOfWeightsIsOfTheFirstUnitsAndTheMiddleInputs() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(7).hidden(4), 1);
        Examples examples = Nets.examples(3, 7, 2);
        Recording recording = Nets.measure(new WeightImage(3), network, Nets.split(examples));

        assertThat(recording.allSeries(WeightImage.FIRST_WEIGHTS)).containsOnlyKeys(3.0, 4.0, 5.0);
        assertThat(recording.series(WeightImage.FIRST_WEIGHTS, 4)).containsOnlyKeys(1.0, 2.0, 3.0);
        assertThat(recording.series(WeightImage.FIRST_WEIGHTS, 4).get(2.0))
                .isCloseTo(network.getParam("0_W").getDouble(3, 1), within(1e-8));
    }

    @Test
    void anImageOfNothingIsRefused() {
        assertThatThrownBy(() -> new WeightImage(0)).isInstanceOf(LabException.class);
    }

    @Test
    void outputsBeyondTheLimitAreSaturated() {
        MultiLayerNetwork network = network(Mlp.inputs(2).hidden(3).activation(Activation.TANH));
        Nets.set(network, "0_b", new double[][] {{0, 0, 0}});

        // z: 1, -1, -2; 3, -3, -1; -2, 2, 1. tanh 3 = 0.995, tanh 2 = 0.964.
        assertThat(value(Nets.measure(new Saturation(), network, DATA), Saturation.SATURATED_SHARE, 1))
                .isCloseTo(2.0 / 9, within(1e-9));
        assertThat(value(Nets.measure(new Saturation(0.9), network, DATA), Saturation.SATURATED_SHARE, 1))
                .isCloseTo(5.0 / 9, within(1e-9));
    }

    @Test
    void gradientsForInputsOfOneSignHaveOneSign() {
        // All examples: both features have one sign, so whatever unit has a gradient.
        MultiLayerNetwork network = network(Mlp.inputs(2).hidden(3).activation(Activation.TANH));

        assertThat(value(Nets.measure(new SameSign(), network, DATA), SameSign.SAME_SIGN_SHARE, 1))
                .isEqualTo(1);
    }

    @Test
    void pairsWithoutAnyGradientCountForNothing() {
        // (1, -1) wakes the first and the third unit, (2, 0) the first alone, (-1, 0.5) none.
        Examples examples = Examples.classified(new float[] {1, -1, 2, 0, -1, 0.5f}, 2, new int[] {0, 1, 0}, 2);

        Recording recording = Nets.measure(new SameSign(), network(relu()), Nets.split(examples));

        assertThat(value(recording, SameSign.SAME_SIGN_SHARE, 1)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void theNextLayersInputsAreTheOutputsOfTheOneBefore() {
        MultiLayerNetwork sigmoid = Nets.built(Mlp.inputs(2).hidden(6, 5).activation(Activation.SIGMOID), 3);
        MultiLayerNetwork tanh = Nets.built(Mlp.inputs(2).hidden(6, 5).activation(Activation.TANH), 3);

        assertThat(value(Nets.measure(new SameSign(), sigmoid, DATA), SameSign.SAME_SIGN_SHARE, 2))
                .isEqualTo(1);
        assertThat(value(Nets.measure(new SameSign(), tanh, DATA), SameSign.SAME_SIGN_SHARE, 2))
                .isLessThan(0.5);
    }

    @Test
    void theConditionNumberIsThatOfTheCovariance() {
        // Deviations (+-2, 0) and (0, +-1): variances 2 and 1/2 about the mean (5, 5).
        Examples cross = Examples.classified(new float[] {7, 5, 3, 5, 5, 6, 5, 4}, 2, new int[4], 1);

        Recording recording = Nets.measure(new Conditioning(), network(relu()), Nets.split(cross));

        assertThat(value(recording, Conditioning.CONDITION_NUMBER, 0)).isCloseTo(4, within(1e-9));
    }
}
