package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import lab.lean.LeanLayers;
import lab.lean.LeanNetwork;
import lab.lean.LeanUpdater;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/** One update with a penalty or a decay, against one without, with Deeplearning4j's layers and with lean ones. */
final class PenaltyTest {
    private static final double RATE = 0.5;
    private static final double STRENGTH = 0.1;
    private static final INDArray X = Nd4j.create(new float[][] {{1, -2}, {0.5f, 3}, {-1, 1}});
    private static final INDArray Y = Nd4j.create(new float[][] {{1, 0}, {0, 1}, {1, 0}});
    private static final Mlp SGD = Mlp.inputs(2).hidden(3).updater(new Sgd(RATE));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void l2AddsTheWeightTimesLambdaToItsGradient(boolean lean) {
        assertMoved(SGD.l2(STRENGTH), lean, weight -> -RATE * STRENGTH * weight);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void l1AddsLambdaWithTheSignOfTheWeight(boolean lean) {
        assertMoved(SGD.l1(STRENGTH), lean, weight -> -RATE * STRENGTH * Math.signum(weight));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theElasticNetAddsBoth(boolean lean) {
        assertMoved(
                SGD.penalty(0.2, STRENGTH), lean, weight -> -RATE * (STRENGTH * weight + 0.2 * Math.signum(weight)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decayShrinksTheWeightByRateTimesDecay(boolean lean) {
        assertMoved(new DecayingWeights(SGD, STRENGTH), lean, weight -> -RATE * STRENGTH * weight);
    }

    @Test
    void withAdamOnlyDecayShrinksTheWeightsLikeThat() {
        Mlp adam = SGD.updater(new Adam(RATE));
        INDArray start = network(adam, true).params().dup();
        INDArray plain = updated(adam, true);

        INDArray decayed = updated(new DecayingWeights(adam, STRENGTH), true).sub(plain);
        INDArray penalized = updated(adam.l2(STRENGTH), true).sub(plain);

        assertThat(decayed.getDouble(0)).isCloseTo(-RATE * STRENGTH * start.getDouble(0), within(1e-6));
        assertThat(penalized.getDouble(0)).isNotCloseTo(-RATE * STRENGTH * start.getDouble(0), within(1e-3));
    }

    @Test
    void aLaterOneReplacesAnEarlierOne() {
        assertThat(updated(SGD.l2(3).l2(STRENGTH), true)).isEqualTo(updated(SGD.l2(STRENGTH), true));
        assertThat(updated(new DecayingWeights(SGD.l2(3), STRENGTH), true))
                .isEqualTo(updated(new DecayingWeights(SGD, STRENGTH), true));
    }

    @Test
    void decayIsRefusedBelowZero() {
        assertThatThrownBy(() -> new DecayingWeights(SGD, -1)).hasMessageContaining("0 or more");
    }

    @Test
    void equalPenaltiesMakeEqualNetworks() {
        assertThat(SGD.l2(STRENGTH)).isEqualTo(SGD.l2(STRENGTH)).isNotEqualTo(SGD.l1(STRENGTH));
    }

    @Test
    void noiseIsAddedToTheInputsOnly() {
        MultiLayerConfiguration noisy = new NoisyInputs(SGD, 0.3).build(1);

        assertThat(noisy.getConf(0).getLayer().getIDropout()).isEqualTo(new GaussianNoise(0.3));
        assertThat(noisy.getConf(1).getLayer().getIDropout()).isNull();
        assertThat(new NoisyInputs(SGD, 0).build(1)).isEqualTo(SGD.build(1));
        assertThatThrownBy(() -> new NoisyInputs(SGD, -1)).hasMessageContaining("0 or more");
    }

    @Test
    void noiseIsDrawnInTrainingOnly() {
        MultiLayerNetwork network = network(new NoisyInputs(SGD, 0.3), true);

        assertThat(network.output(X, false)).isEqualTo(network.output(X, false));
        assertThat(network.output(X, true)).isNotEqualTo(network.output(X, true));
    }

    private static void assertMoved(NetworkSpec penalized, boolean lean, UnaryOperator<Double> expected) {
        INDArray start = network(SGD, lean).params().dup();
        INDArray moved = updated(penalized, lean).sub(updated(SGD, lean));
        for (int i = 0; i < 6; i++) { // the weights of the first layer
            assertThat(moved.getDouble(i)).isCloseTo(expected.apply(start.getDouble(i)), within(1e-6));
        }
        for (int i = 6; i < 9; i++) { // its biases
            assertThat(moved.getDouble(i)).isZero();
        }
    }

    private static INDArray updated(NetworkSpec spec, boolean lean) {
        MultiLayerNetwork network = network(spec, lean);
        network.fit(X, Y);
        return network.params().dup();
    }

    private static MultiLayerNetwork network(NetworkSpec spec, boolean lean) {
        MultiLayerConfiguration built = spec.build(7);
        MultiLayerNetwork network = lean ? new LeanNetwork(LeanLayers.of(built)) : new MultiLayerNetwork(built);
        network.init();
        if (lean) {
            LeanUpdater.install(network);
        }
        return network;
    }
}
