package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

final class MlpTest {
    private static final Mlp MLP = Mlp.inputs(8).hidden(5, 6).outputs(3).activation(new ActivationReLU());

    @Test
    void layersAreAsWideAsAsked() {
        MultiLayerConfiguration built =
                Mlp.inputs(8).hiddenLayers(3).ofWidth(5).outputs(4).build(1);

        assertThat(layers(built)).hasSize(4);
        assertThat(layers(built))
                .extracting(layer -> ((FeedForwardLayer) layer).getNIn())
                .containsExactly(8L, 5L, 5L, 5L);
        assertThat(layers(built))
                .extracting(layer -> ((FeedForwardLayer) layer).getNOut())
                .containsExactly(5L, 5L, 5L, 4L);
    }

    @Test
    void aPlainHiddenLayerIsOneLayer() {
        Layer[] layers = layers(MLP.build(1));

        assertThat(layers).hasExactlyElementsOfTypes(DenseLayer.class, DenseLayer.class, OutputLayer.class);
        assertThat(((DenseLayer) layers[0]).getActivationFn()).isInstanceOf(ActivationReLU.class);
        assertThat(((DenseLayer) layers[0]).hasBias()).isTrue();
    }

    @Test
    void theOutputIsASoftmaxWithCrossEntropy() {
        OutputLayer output = (OutputLayer) layers(MLP.build(1))[2];

        assertThat(output.getActivationFn()).isInstanceOf(ActivationSoftmax.class);
        assertThat(output.getLossFn()).isInstanceOf(LossMCXENT.class);
    }

    @Test
    void aNormalizedHiddenLayerIsThreeAndLeavesOutTheBias() {
        Layer[] layers = layers(MLP.batchNorm(true).build(1));

        assertThat(layers)
                .hasExactlyElementsOfTypes(
                        DenseLayer.class,
                        BatchNormalization.class,
                        ActivationLayer.class,
                        DenseLayer.class,
                        BatchNormalization.class,
                        ActivationLayer.class,
                        OutputLayer.class);
        assertThat(((DenseLayer) layers[0]).hasBias()).isFalse();
        assertThat(((DenseLayer) layers[0]).getActivationFn()).isInstanceOf(ActivationIdentity.class);
        assertThat(((ActivationLayer) layers[2]).getActivationFn()).isInstanceOf(ActivationReLU.class);
        assertThat(((OutputLayer) layers[6]).hasBias()).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameNetwork() {
        assertThat(network(MLP, 1).params()).isEqualTo(network(MLP, 1).params());
        assertThat(MLP.build(1)).isEqualTo(MLP.build(1));
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        INDArray one = network(MLP, 1).getParam("0_W");
        INDArray two = network(MLP, 2).getParam("0_W");

        assertThat(one.eq(two).any()).isFalse();
    }

    @Test
    void xavierAndHeDrawTheSameWeightsUpToTheFactor() {
        // Variances 2 / (8 + 5) and 2 / 8 in the first layer.
        INDArray xavier = network(MLP.weightInit(WeightInit.XAVIER), 4).getParam("0_W");
        INDArray he = network(MLP.weightInit(WeightInit.RELU), 4).getParam("0_W");

        INDArray ratios = he.div(xavier);
        assertThat(ratios.minNumber().doubleValue()).isCloseTo(Math.sqrt(13.0 / 8), within(1e-5));
        assertThat(ratios.maxNumber().doubleValue()).isCloseTo(Math.sqrt(13.0 / 8), within(1e-5));
    }

    @Test
    void nothingIsDroppedUnlessAsked() {
        assertThat(layers(MLP.build(1))).allMatch(layer -> layer.getIDropout() == null);
    }

    @Test
    void hiddenOutputsAreDroppedAndInputsAreNot() {
        assertThat(layers(MLP.dropout(0.3).build(1))[0].getIDropout()).isNull();

        INDArray unchanged = droppedInputs(MLP.dropout(0.3), 0, true);
        assertThat(unchanged.toDoubleVector()).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.8})
    void theShareAskedForIsDroppedAndTheRestIsScaledUp(double dropped) {
        Mlp mlp = Mlp.inputs(4).hidden(10_000).dropout(dropped);
        double[] seen = droppedInputs(mlp, 1, true).toDoubleVector();
        double[] kept = Arrays.stream(seen).filter(value -> value != 0).toArray();

        // Five standard deviations of a share among 10,000.
        double error = Math.sqrt(dropped * (1 - dropped) / seen.length);
        assertThat(1 - kept.length / (double) seen.length).isCloseTo(dropped, within(5 * error));
        assertThat(Arrays.stream(kept).min().orElseThrow()).isCloseTo(1 / (1 - dropped), within(1e-5));
        assertThat(Arrays.stream(kept).max().orElseThrow()).isCloseTo(1 / (1 - dropped), within(1e-5));
    }

    @Test
    void nothingIsDroppedAtTestTime() {
        MultiLayerNetwork network = network(MLP.dropout(0.5), 3);
        MultiLayerNetwork same = network(MLP, 3);
        INDArray x = Nd4j.ones(2, 8);

        assertThat(network.output(x)).isEqualTo(network.output(x)).isEqualTo(same.output(x));
        assertThat(network.output(x, true)).isNotEqualTo(same.output(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void aShareOutsideOfZeroToOneIsRefused(double share) {
        assertThatThrownBy(() -> MLP.dropout(share))
                .hasMessage("The share of dropped units must be in [0, 1), but was " + share + ".");
    }

    @Test
    void eachStepKeepsWhatTheOthersSaid() {
        Mlp mlp = Mlp.inputs(8)
                .dropout(0.5)
                .batchNorm(true)
                .weightInit(WeightInit.RELU)
                .activation(new ActivationReLU())
                .outputs(3)
                .hidden(5, 6);

        assertThat(mlp)
                .isEqualTo(MLP.weightInit(WeightInit.RELU).batchNorm(true).dropout(0.5));
    }

    /** What becomes of ones [1, inputs of the layer] at the entrance of a layer. */
    private static INDArray droppedInputs(Mlp mlp, int layer, boolean training) {
        MultiLayerNetwork network = network(mlp, 9);
        org.deeplearning4j.nn.api.Layer entered = network.getLayer(layer);
        FeedForwardLayer conf = (FeedForwardLayer) entered.conf().getLayer();
        org.deeplearning4j.nn.workspace.LayerWorkspaceMgr heap =
                org.deeplearning4j.nn.workspace.LayerWorkspaceMgr.noWorkspaces();
        INDArray ones = Nd4j.ones(1, conf.getNIn());
        entered.setInput(ones, heap);
        entered.activate(training, heap);
        return entered.input();
    }

    private static MultiLayerNetwork network(Mlp mlp, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(seed));
        network.init();
        return network;
    }

    private static Layer[] layers(MultiLayerConfiguration built) {
        return built.getConfs().stream().map(conf -> conf.getLayer()).toArray(Layer[]::new);
    }
}
