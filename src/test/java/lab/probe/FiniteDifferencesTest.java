package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import lab.data.Examples;
import lab.error.LabException;
import lab.network.ConvNet;
import lab.network.Mlp;
import lab.network.Unit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Gradients against what the loss does when a number is nudged. */
final class FiniteDifferencesTest {
    private static final Examples EXAMPLES = Nets.examples(8, 3, 3);

    /** An activation function with a second implementation to compare with. */
    record Function(IActivation name, DoubleUnaryOperator reference) {
        Function(Activation name, DoubleUnaryOperator reference) {
            this(name.getActivationFunction(), reference);
        }

        Mlp mlp() {
            return Mlp.inputs(3).hidden(4, 5, 4).outputs(3).activation(name);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    private static final Function TANH = new Function(Activation.TANH, Math::tanh);
    private static final Function SIGMOID = new Function(Activation.SIGMOID, z -> 1 / (1 + Math.exp(-z)));

    static List<Function> functions() {
        return List.of(
                TANH,
                SIGMOID,
                new Function(Activation.RELU, z -> Math.max(0, z)),
                new Function(new ActivationLReLU(0.1), z -> z < 0 ? 0.1 * z : z),
                new Function(Activation.ELU, z -> z < 0 ? Math.expm1(z) : z),
                new Function(Activation.IDENTITY, z -> z));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theWeightsGradientIsThatOfThreePlainLayers(Function function) {
        MultiLayerNetwork network = Nets.built(function.mlp(), 3);
        trainABit(network);

        assertWeightGradients(network, new Reference(network, function.reference));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void thePreActivationsGradientIsThatOfThreePlainLayers(Function function) {
        MultiLayerNetwork network = Nets.built(function.mlp(), 3);
        trainABit(network);

        assertPreActivationGradients(network, new Reference(network, function.reference));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void thePreActivationsGradientOfANormalizedNetworkIsThatAtTestTime(Function function) {
        MultiLayerNetwork network = Nets.built(function.mlp().batchNorm(true), 3);
        trainABit(network);

        assertPreActivationGradients(network, new Reference(network, function.reference));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void thePreActivationsGradientIsThatWithNothingDropped(Function function) {
        MultiLayerNetwork network = Nets.built(function.mlp().dropout(0.5), 3);
        trainABit(network);

        assertPreActivationGradients(network, new Reference(network, function.reference));
    }

    @Test
    void theWeightsGradientOfANormalizedNetworkIsThatOfTheWholeBatch() {
        MultiLayerNetwork network = Nets.built(SIGMOID.mlp().batchNorm(true), 3);
        INDArray gradient = new HiddenLayers(network).weightGradients(EXAMPLES).get(1);
        INDArray weights = new HiddenLayers(network).weights().get(1);

        for (int i = 0; i < weights.rows(); i++) {
            // In single precision a small step would drown in rounding.
            double slope = (batchLoss(network, weights, i, 0.01) - batchLoss(network, weights, i, -0.01)) / 0.02;
            assertThat(gradient.getDouble(i, 0)).isCloseTo(slope, within(2e-4));
        }
    }

    @Test
    void thePreActivationsGradientGoesThroughLearnedSlopes() {
        MultiLayerNetwork network = Nets.built(TANH.mlp().unit(new Unit.LearnedSlope(0.3)), 3);

        assertPreActivationGradients(network, new Reference(network, z -> z < 0 ? 0.3 * z : z));
        assertWeightGradients(network, new Reference(network, z -> z < 0 ? 0.3 * z : z));
    }

    @Test
    void thePreActivationsGradientOfMaxoutIsThatOfItsLargestPiece() {
        MultiLayerNetwork leaky = Nets.built(TANH.mlp().activation(new ActivationLReLU(0.1)), 3);
        MultiLayerNetwork maxout = Nets.built(TANH.mlp().maxout(2), 3);
        for (int layer = 0; layer < 3; layer++) {
            INDArray w = leaky.getParam(layer + "_W");
            maxout.setParam(2 * layer + "_W", Nd4j.concat(1, w, w.mul(0.1)));
        }
        maxout.setParam("6_W", leaky.getParam("3_W"));

        List<INDArray> gradients = new HiddenLayers(maxout).preActivationGradients(EXAMPLES);

        for (int layer = 0; layer < 3; layer++) {
            INDArray expected =
                    new HiddenLayers(leaky).preActivationGradients(EXAMPLES).get(layer);
            INDArray largest =
                    gradients.get(layer).get(NDArrayIndex.all(), NDArrayIndex.interval(0, expected.columns()));
            INDArray other = gradients
                    .get(layer)
                    .get(NDArrayIndex.all(), NDArrayIndex.interval(expected.columns(), 2L * expected.columns()));
            assertThat(largest.add(other.mul(0.1)).distance2(expected)).isLessThan(1e-6);
            assertThat(largest.mul(other).amaxNumber().doubleValue()).isZero();
        }
    }

    @Test
    void aConvolutionIsRefusedByName() {
        MultiLayerNetwork network =
                Nets.built(ConvNet.images(4).convolution(3).filters(2).dense(3).outputs(3), 1);
        HiddenLayers layers = new HiddenLayers(network);

        assertThatThrownBy(() -> layers.preActivationGradients(Nets.examples(2, 16, 3)))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("but this one has a ConvolutionLayer; use another probe for it.");
    }

    @Test
    void aLayerIsCountedOnceHoweverManyLayersOfDeeplearning4jItTakes() {
        MultiLayerNetwork network = Nets.built(TANH.mlp().batchNorm(true).dropout(0.2), 3);
        HiddenLayers layers = new HiddenLayers(network);

        assertThat(layers.activations(EXAMPLES)).extracting(INDArray::columns).containsExactly(4, 5, 4);
        assertThat(layers.weights()).extracting(INDArray::rows).containsExactly(3, 4, 5);
        assertThat(layers.weightGradients(EXAMPLES)).hasSize(3);
        assertThat(layers.preActivationGradients(EXAMPLES)).hasSize(3);
    }

    @Test
    void whatANormalizedLayerPutsOutIsWhatItsActivationMakesOfIt() {
        MultiLayerNetwork network = Nets.built(SIGMOID.mlp().batchNorm(true), 3);

        INDArray first = new HiddenLayers(network).activations(EXAMPLES).get(0);

        assertThat(first)
                .isEqualTo(network.feedForward(Parts.features(EXAMPLES), false).get(3));
        assertThat(first.minNumber().doubleValue()).isPositive();
        assertThat(first.maxNumber().doubleValue()).isLessThan(1);
    }

    /** The loss with the batch's own statistics if the weight from unit i to unit 0 is moved. */
    private static double batchLoss(MultiLayerNetwork network, INDArray weights, int i, double by) {
        double kept = weights.getDouble(i, 0);
        weights.putScalar(i, 0, kept + by);
        network.setInput(Parts.features(EXAMPLES));
        network.setLabels(Parts.targets(EXAMPLES));
        network.computeGradientAndScore();
        weights.putScalar(i, 0, kept);
        return network.score();
    }

    private static void assertWeightGradients(MultiLayerNetwork network, Reference reference) {
        List<INDArray> gradients = new HiddenLayers(network).weightGradients(EXAMPLES);
        for (int layer = 0; layer < reference.hidden(); layer++) {
            assertThat(Values.doubles(gradients.get(layer)))
                    .as("layer %d", layer + 1)
                    .containsExactly(reference.weightGradient(EXAMPLES, layer), within(1e-6));
        }
    }

    private static void assertPreActivationGradients(MultiLayerNetwork network, Reference reference) {
        List<INDArray> gradients = new HiddenLayers(network).preActivationGradients(EXAMPLES);
        for (int layer = 0; layer < reference.hidden(); layer++) {
            assertThat(Values.doubles(gradients.get(layer)))
                    .as("layer %d", layer + 1)
                    .containsExactly(reference.preActivationGradient(EXAMPLES, layer), within(1e-6));
        }
    }

    /** So that biases, shifts and running statistics are not what they start from. */
    private static void trainABit(MultiLayerNetwork network) {
        Examples others = Nets.examples(20, 3, 3);
        for (int i = 0; i < 10; i++) {
            network.fit(Parts.features(others), Parts.targets(others));
        }
    }
}
