package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.data.Datasets;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

final class LinearModelTest {
    private static final LinearModel MODEL =
            LinearModel.predicting(Datasets.regression(4, 2, 1, 0)).updater(new Sgd(0.5));

    /** For {@code x = 1, 0} and {@code y = 2, 4}: the gradient of the mean of (w x - y)^2 is -2 at w = 0. */
    @Test
    void aStepFollowsTheGradientOfTheMeanSquaredError() {
        MultiLayerNetwork network = new MultiLayerNetwork(MODEL.build(1));
        network.init();
        INDArray x = Nd4j.create(new float[][] {{1, 0}, {0, 0}});

        network.fit(x, Nd4j.create(new float[][] {{2}, {4}}));

        assertThat(network.score()).isCloseTo((4.0 + 16) / 2, within(1e-6));
        assertThat(network.getParam("0_W").getDouble(0)).isCloseTo(1, within(1e-6));
        assertThat(network.getParam("0_b").getDouble(0)).isCloseTo(3, within(1e-6));
    }

    @Test
    void equalModelsAreEqual() {
        assertThat(MODEL.l1(0.1)).isEqualTo(MODEL.l1(0.1)).isNotEqualTo(MODEL.l2(0.1));
    }
}
