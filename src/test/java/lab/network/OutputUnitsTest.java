package lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

final class OutputUnitsTest {
    private static final INDArray X = Nd4j.create(new float[][] {{1, -2}, {0.5f, 3}, {-1, 1}, {2, 2}});
    private static final Mlp MLP = Mlp.inputs(2).hidden(3).updater(new Sgd(0.5));

    @Test
    void theOutputLayerIsTheOneThatDeeplearning4jBuilds() {
        OutputLayer built = output(new OutputUnits(MLP, Activation.SIGMOID, LossFunction.XENT));

        assertThat(built.getActivationFn()).isEqualTo(Activation.SIGMOID.getActivationFunction());
        assertThat(built.getLossFn()).isEqualTo(LossFunction.XENT.getILossFunction());
        assertThat(built.getNIn()).isEqualTo(3);
    }

    @Test
    void theOutputWeightsAreDrawnApart() {
        MultiLayerNetwork usual = network(MLP);
        MultiLayerNetwork large = network(new OutputWeights(MLP, new ScaledWeights(100, ScaledWeights.Draw.NORMAL)));

        assertThat(large.getParam("0_W")).isEqualTo(usual.getParam("0_W"));
        assertThat(large.getParam("1_W").norm2Number().doubleValue())
                .isGreaterThan(10 * usual.getParam("1_W").norm2Number().doubleValue());
    }

    @Test
    void inputsAreMixedUpInTrainingOnly() {
        MultiLayerConfiguration configuration = new MixedUpInputs(MLP).build(1);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        INDArray straight = network.output(X, false);
        Nd4j.getRandom().setSeed(3);
        INDArray mixed = network.output(X, true);

        assertThat(straight).isEqualTo(network(MLP).output(X));
        assertThat(mixed).isNotEqualTo(straight);
        assertThat(sorted(mixed)).isEqualTo(sorted(straight)); // the same rows in another order
        assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    }

    private static double[] sorted(INDArray output) {
        double[] first = output.getColumn(0).dup().data().asDouble();
        Arrays.sort(first);
        return first;
    }

    private static OutputLayer output(NetworkSpec spec) {
        return (OutputLayer) spec.build(1).getConf(1).getLayer();
    }

    private static MultiLayerNetwork network(NetworkSpec spec) {
        MultiLayerNetwork network = new MultiLayerNetwork(spec.build(1));
        network.init();
        return network;
    }
}
