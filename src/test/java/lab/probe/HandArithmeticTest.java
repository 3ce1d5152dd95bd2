package lab.probe;

import static lab.probe.Activations.ACTIVATION_MEAN;
import static lab.probe.Activations.ACTIVATION_STD;
import static lab.probe.Gradients.SIGNAL_GRADIENT;
import static lab.probe.Gradients.SIGNAL_GRADIENT_STD;
import static lab.probe.Gradients.WEIGHT_GRADIENT;
import static lab.probe.Histogram.GRADIENT_SHARE;
import static lab.probe.Nets.measure;
import static lab.probe.Nets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import lab.data.Examples;
import lab.data.Split;
import lab.metric.Recording;
import lab.network.Mlp;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

/**
 * Two sigmoid units whose numbers are worked by hand. With {@code L = ln 3}, {@code sigmoid(-L, 0, L) = 1/4, 1/2, 3/4}.
 *
 * <pre>
 * x1 = (1, 0), class 0    z1 = L (1, 0)     h1 = (3/4, 1/2)
 * x2 = (0, 1), class 1    z2 = L (-1, 1)    h2 = (1/4, 3/4)
 *
 * The second logit is L (4 h + 8 h' - 6) = L for both, the first is 0, so p = (1/4, 3/4) for both.
 * dL/dlogits = p - y      = (-3/4, 3/4)          and (1/4, -1/4)
 * dL/dh  = L (4, 8) times   3/4: L (3, 6)        and -1/4: L (-1, -2)
 * dL/dz  = dL/dh h (1 - h)  = L (9, 24) / 16     and L (-3, -6) / 16
 * dL/dW  = mean of x dz     = L (9, 24; -3, -6) / 32
 * </pre>
 */
final class HandArithmeticTest {
    private static final double L = Math.log(3);
    private static final Offset<Double> SINGLE_PRECISION = within(1e-6);
    private static final Split TWO = Nets.split(Examples.classified(new float[] {1, 0, 0, 1}, 2, new int[] {0, 1}, 2));

    private MultiLayerNetwork network;

    @BeforeEach
    void writeOutTheWeights() {
        network = Nets.built(Mlp.inputs(2).hidden(2).outputs(2).activation(Activation.SIGMOID), 1);
        Nets.set(network, "0_W", new double[][] {{L, 0}, {-L, L}});
        Nets.set(network, "1_W", new double[][] {{0, 4 * L}, {0, 8 * L}});
        Nets.set(network, "1_b", new double[][] {{0, -6 * L}});
    }

    @Test
    void activationsHaveTheirMeanAndDeviation() {
        Recording recording = measure(new Activations(), network, TWO);

        // 12, 8, 4, 12 sixteenths: mean 9, squares of the deviations 9 + 1 + 25 + 9, over n - 1 = 3.
        assertThat(value(recording, ACTIVATION_MEAN, 1)).isCloseTo(9.0 / 16, SINGLE_PRECISION);
        assertThat(value(recording, ACTIVATION_STD, 1)).isCloseTo(Math.sqrt(44.0 / 3) / 16, SINGLE_PRECISION);
    }

    @Test
    void activationsMayBeThoseOfFewerExamples() {
        Recording recording = measure(new Activations(1), network, TWO);

        assertThat(value(recording, ACTIVATION_MEAN, 1)).isCloseTo(5.0 / 8, SINGLE_PRECISION); // of 3/4 and 1/2
    }

    @Test
    void gradientsAreCountedByBin() {
        // 9, 24, -3, -6 times L / 16 = 0.0687: 0.618, 1.648, -0.206, -0.412; the second is outside.
        Recording recording = measure(new Histogram(GRADIENT_SHARE, -1, 1, 4), network, TWO);

        assertThat(recording.series(GRADIENT_SHARE, 1))
                .containsExactly(entry(-0.75, 0.0), entry(-0.25, 0.5), entry(0.25, 0.0), entry(0.75, 0.25));
    }

    @Test
    void theWeightsGradientIsThatOfTheMeanLoss() {
        Recording recording = measure(new Gradients(), network, TWO);

        // 81 + 576 + 9 + 36
        assertThat(value(recording, WEIGHT_GRADIENT, 1)).isCloseTo(L / 32 * Math.sqrt(702), SINGLE_PRECISION);
    }

    @Test
    void thePreActivationsGradientIsThatOfEachExamplesOwnLoss() {
        Recording recording = measure(new Gradients(), network, TWO);

        // 9, 24, -3, -6 sixteenths: mean 6, squares of the deviations 9 + 324 + 81 + 144, over n - 1 = 3.
        assertThat(value(recording, SIGNAL_GRADIENT, 1)).isCloseTo(L / 16 * 42 / 4, SINGLE_PRECISION);
        assertThat(value(recording, SIGNAL_GRADIENT_STD, 1)).isCloseTo(L / 16 * Math.sqrt(186), SINGLE_PRECISION);
    }

    @Test
    void weightsHaveTheirDeviation() {
        Recording recording = measure(new Weights(), network, TWO);

        // L times 1, 0, -1, 1: mean 1/4, squares of the deviations 9 + 1 + 25 + 9 sixteenths, over n - 1 = 3.
        assertThat(value(recording, Weights.WEIGHT_STD, 1)).isCloseTo(L * Math.sqrt(44.0 / 16 / 3), SINGLE_PRECISION);
    }

    @Test
    void lossAndAccuracyAreThoseOfTheProbabilities() {
        Recording recording = measure(Evaluation.of(Evaluation.TRAIN_LOSS, Evaluation.TEST_ACCURACY), network, TWO);

        // -ln 1/4 and -ln 3/4; the second example is right.
        assertThat(value(recording, Evaluation.TRAIN_LOSS, 0)).isCloseTo((2 * Math.log(4) - L) / 2, SINGLE_PRECISION);
        assertThat(value(recording, Evaluation.TEST_ACCURACY, 0)).isEqualTo(0.5);
    }

    @Test
    void nothingIsRecordedThatWasNotAskedFor() {
        assertThat(measure(Evaluation.of(Evaluation.TEST_LOSS), network, TWO).samples())
                .hasSize(1);
    }
}
