package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lab.network.ScaledWeights.Draw;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Formulas against a million weights, of which there are twice as many outputs as inputs to tell the two apart. The variance
 * of so many normal numbers deviates by {@code sqrt(2 / n) = 0.0014} of itself; six times that is allowed.
 */
final class WeightVarianceTest {
    private static final int IN = 800;
    private static final int OUT = 1600;
    private static final double COUNT = (double) IN * OUT;

    @Test
    void xavierWeightsHaveVarianceTwoOverFanInPlusFanOut() {
        double[] weights = weights(Mlp.inputs(IN).hidden(OUT).weightInit(WeightInit.XAVIER));

        assertVariance(weights, 2.0 / (IN + OUT));
        assertMean(weights, 0);
    }

    @Test
    void heWeightsHaveVarianceTwoOverFanIn() {
        double[] weights = weights(Mlp.inputs(IN).hidden(OUT).weightInit(WeightInit.RELU));

        assertVariance(weights, 2.0 / IN);
        assertMean(weights, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void scaledNormalWeightsHaveVarianceGainSquaredOverFanIn(double gain) {
        double[] weights = weights(scaled(gain, Draw.NORMAL));

        assertVariance(weights, gain * gain / IN);
        assertMean(weights, 0);
    }

    @Test
    void scaledUniformWeightsHaveHalfTheGainAsMeanAndATwelfthAsVariance() {
        double[] weights = weights(scaled(3, Draw.UNIFORM_0_1));

        assertVariance(weights, 9.0 / 12 / IN);
        assertMean(weights, 1.5 / Math.sqrt(IN));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(3 / Math.sqrt(IN) * (1 + 1e-6));
    }

    @Test
    void biasesStartAtZero() {
        MultiLayerNetwork network = network(Mlp.inputs(3).hidden(4).weightInit(WeightInit.RELU));

        assertThat(network.getParam("0_b").toDoubleVector()).containsOnly(0);
        assertThat(network.getParam("1_b").toDoubleVector()).containsOnly(0);
    }

    private static Mlp scaled(double gain, Draw draw) {
        return Mlp.inputs(IN).hidden(OUT).weightInit(new ScaledWeights(gain, draw));
    }

    private static void assertVariance(double[] weights, double expected) {
        assertThat(Variance.of(weights).getAsDouble()).isCloseTo(expected, within(6 * Math.sqrt(2 / COUNT) * expected));
    }

    private static void assertMean(double[] weights, double expected) {
        double error = Math.sqrt(Variance.of(weights).getAsDouble() / COUNT);
        assertThat(Mean.of(weights).getAsDouble()).isCloseTo(expected, within(5 * error));
    }

    private static double[] weights(Mlp mlp) {
        return network(mlp).getParam("0_W").dup('c').data().asDouble();
    }

    private static MultiLayerNetwork network(Mlp mlp) {
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(11));
        network.init();
        return network;
    }
}
