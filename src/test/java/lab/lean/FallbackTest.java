package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What a lean layer does not support, Deeplearning4j's own implementation computes. */
final class FallbackTest {
    private static final Net NET = Net.of(Activation.TANH);

    @Test
    void doublePrecisionIsStock() {
        assertStock(NET, global -> global.dataType(DataType.DOUBLE));
    }

    @Test
    void weightNoiseIsStock() {
        assertStock(NET, global -> global.weightNoise(new DropConnect(0.9)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"GELU", "SOFTPLUS", "HARDSIGMOID", "SWISH", "RELU6", "THRESHOLDEDRELU"})
    void anActivationWithoutALeanLoopIsStock(Activation activation) {
        assertStock(Net.of(activation), global -> global);
    }

    @Test
    void layerNormalizationOfASingleUnitIsStock() {
        assertStock(NET.withLayerNorm().ofSize(1, 4), global -> global);
    }

    private static void assertStock(Net net, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
        MultiLayerNetwork stock = Networks.initialized(net.build(settings));
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build(settings)));

        Networks.step(stock, net.data(), 0);
        Networks.step(lean, net.data(), 0);

        assertThat(lean.getLayer(0)).matches(layer -> !LeanLayers.isLean(layer));
        assertThat(Networks.distance(lean.params(), stock.params())).isLessThan(1e-6);
    }

    @Test
    void masksOfExamplesGiveStocksParameters() {
        INDArray mask = Nd4j.createFromArray(new float[][] {{1}, {0}, {1}, {1}});
        MultiLayerNetwork stock = Networks.initialized(NET.build());
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(NET.build()));
        Networks.Data data = NET.data();

        stock.fit(data.inputs().get(0), data.labels().get(0), null, mask);
        lean.fit(data.inputs().get(0), data.labels().get(0), null, mask);
        stock.fit(data.inputs().get(1), data.labels().get(1));
        lean.fit(data.inputs().get(1), data.labels().get(1));

        assertThat(Networks.distance(lean.params(), stock.params())).isLessThan(1e-6);
    }

    @Test
    void theGradientAfterInferenceIsStocks() {
        INDArray x = NET.data().inputs().get(0);
        INDArray epsilon = Nd4j.rand(DataType.FLOAT, x.size(0), 6).subi(0.5);

        Pair<Gradient, INDArray> stock = gradientAfterInference(NET.build(), x, epsilon);
        Pair<Gradient, INDArray> lean = gradientAfterInference(LeanLayers.of(NET.build()), x, epsilon);

        assertThat(Networks.distance(lean.getSecond(), stock.getSecond())).isLessThan(1e-6);
        stock.getFirst()
                .gradientForVariable()
                .forEach((name, gradient) -> assertThat(
                                Networks.distance(lean.getFirst().getGradientFor(name), gradient))
                        .as(name)
                        .isLessThan(1e-6));
    }

    @Test
    void aMaskBetweenTwoPassesOfOneInputCounts() {
        INDArray x = NET.data().inputs().get(0);
        INDArray epsilon = Nd4j.rand(DataType.FLOAT, x.size(0), 6).subi(0.5);

        INDArray stock = inputGradientWithLateMask(NET.build(), x, epsilon);
        INDArray lean = inputGradientWithLateMask(LeanLayers.of(NET.build()), x, epsilon);

        assertThat(stock.getRow(1).norm2Number().doubleValue()).isZero();
        assertThat(Networks.distance(lean, stock)).isLessThan(1e-6);
    }

    private static INDArray inputGradientWithLateMask(
            MultiLayerConfiguration configuration, INDArray x, INDArray epsilon) {
        MultiLayerNetwork network = Networks.initialized(configuration);
        network.initGradientsView();
        Layer layer = network.getLayer(0);
        layer.activate(x, true, LayerWorkspaceMgr.noWorkspaces());
        layer.setMaskArray(Nd4j.createFromArray(new float[][] {{1}, {0}, {1}, {1}}));
        layer.activate(true, LayerWorkspaceMgr.noWorkspaces());
        return layer.backpropGradient(epsilon.dup(), LayerWorkspaceMgr.noWorkspaces())
                .getSecond();
    }

    private static Pair<Gradient, INDArray> gradientAfterInference(
            MultiLayerConfiguration configuration, INDArray x, INDArray epsilon) {
        MultiLayerNetwork network = Networks.initialized(configuration);
        network.initGradientsView();
        Layer layer = network.getLayer(0);
        layer.activate(x, false, LayerWorkspaceMgr.noWorkspaces());
        return layer.backpropGradient(epsilon.dup(), LayerWorkspaceMgr.noWorkspaces());
    }

    @Test
    void columnMajorAndStridedBatchesTrainLikePlainOnes() {
        INDArray x = NET.data().inputs().get(0);
        INDArray y = NET.data().labels().get(0);
        INDArray wide = Nd4j.hstack(x, x);

        INDArray plain = fitted(x, y);

        assertThat(fitted(x.dup('f'), y.dup('f'))).isEqualTo(plain);
        INDArray strided = wide.get(NDArrayIndex.all(), NDArrayIndex.interval(Net.INPUTS, 2 * Net.INPUTS));
        assertThat(fitted(strided, y)).isEqualTo(plain);
    }

    private static INDArray fitted(INDArray x, INDArray y) {
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(NET.build()));
        lean.fit(x, y);
        return lean.params();
    }

    @Test
    void aNetworkWithoutWorkspacesTrainsToTheSameBits() {
        MultiLayerNetwork with = Networks.initialized(LeanLayers.of(NET.build()));
        MultiLayerNetwork without = Networks.initialized(
                LeanLayers.of(NET.build(global -> global.trainingWorkspaceMode(WorkspaceMode.NONE))));

        Networks.step(with, NET.data(), 0);
        Networks.step(without, NET.data(), 0);

        assertThat(without.params()).isEqualTo(with.params());
    }
}
