package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Our layer against what DropConnect means, and Deeplearning4j's own setting, which means something else. */
final class DroppedWeightsTest {
    private static final int INPUTS = 40;
    private static final int UNITS = 50;
    private static final Mlp MLP =
            Mlp.inputs(INPUTS).hidden(UNITS).activation(Activation.IDENTITY).updater(new Sgd(1));
    private static final INDArray X = Nd4j.ones(1, INPUTS).castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT);
    private static final INDArray Y = Nd4j.create(new float[][] {{1, 0}});

    @Test
    void atTestTimeNothingIsDropped() {
        assertThat(network(new DroppedWeights(MLP, 0.5).build(1)).output(X))
                .isEqualTo(network(MLP.build(1)).output(X));
    }

    @Test
    void inTrainingTheMeanOfAUnitIsThatOfTheWholeNetwork() {
        MultiLayerNetwork network = network(new DroppedWeights(MLP, 0.5).build(1));
        network.setParam("0_W", Nd4j.ones(INPUTS, UNITS)); // a unit then sums its kept weights, times 2

        INDArray hidden = network.feedForward(X, true).get(1);

        assertThat(hidden.meanNumber().doubleValue()).isCloseTo(INPUTS, within(3.0));
        assertThat(hidden.maxNumber().doubleValue()).isGreaterThan(INPUTS);
        assertThat(hidden.getDouble(0) % 2).isZero();
    }

    @Test
    void aDroppedWeightIsNotLearned() {
        assertThat(unchanged(new DroppedWeights(MLP, 0.5).build(1))).isBetween(0.4, 0.6);
        assertThat(unchanged(MLP.build(1))).isZero();
    }

    /** So its mean in training is half of that at test time, and dropped weights are updated all the same. */
    @Test
    void theLibrarysOwnNeitherScalesNorSparesDroppedWeights() {
        MultiLayerConfiguration own = MLP.build(1);
        ((BaseLayer) own.getConf(0).getLayer()).setWeightNoise(new DropConnect(0.5));
        MultiLayerNetwork network = network(own.clone());
        network.setParam("0_W", Nd4j.ones(INPUTS, UNITS));

        assertThat(network.feedForward(X, true).get(1).meanNumber().doubleValue())
                .isCloseTo(INPUTS / 2.0, within(2.0));
        assertThat(unchanged(own)).isZero();
    }

    @Test
    void itSurvivesAsJson() {
        MultiLayerConfiguration configuration = new DroppedWeights(MLP, 0.25).build(1);

        assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
        assertThat(configuration).isNotEqualTo(new DroppedWeights(MLP, 0.5).build(1));
        assertThat(new DroppedWeights(MLP, 0).build(1)).isEqualTo(MLP.build(1));
    }

    @Test
    void aShareOfOneIsRefused() {
        assertThatThrownBy(() -> new DroppedWeights(MLP, 1)).hasMessageContaining("[0, 1)");
    }

    /** The share of the first layer's weights that one update leaves as they were. */
    private static double unchanged(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = network(configuration);
        INDArray before = network.getParam("0_W").dup();
        network.fit(X, Y);
        return network.getParam("0_W")
                .eq(before)
                .castTo(before.dataType())
                .meanNumber()
                .doubleValue();
    }

    private static MultiLayerNetwork network(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }
}
