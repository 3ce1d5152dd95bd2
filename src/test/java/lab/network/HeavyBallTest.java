package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import lab.schedule.Rate.Per;
import lab.schedule.Steps;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

final class HeavyBallTest {
    private static final INDArray X = Nd4j.create(new float[][] {{1, -2}, {0.5f, 3}, {-1, 1}});
    private static final INDArray Y = Nd4j.create(new float[][] {{1, 0}, {0, 1}, {1, 0}});

    @Test
    void fiveStepsAreThoseWorkedByHand() {
        // m = 1/2, rate 1/10, g = 4, 2, 0, -2, 8:
        // v = 4, 4, 2, -1, 7.5 and w = 1 - 0.4, - 0.4, - 0.2, + 0.1, - 0.75.
        double[] weights = follow(new HeavyBall(0.1, 0.5), 1, 4, 2, 0, -2, 8);

        assertThat(weights).containsExactly(new double[] {0.6, 0.2, 0, 0.1, -0.65}, within(1e-12));
    }

    @Test
    void aChangeOfRateActsAtOnceOnTheWholeVelocity() {
        // The rate is 1/10 for two steps, then 1/100: v as above, w = 1 - 0.4, - 0.4, - 0.02, + 0.01, - 0.075 * 10 /
        // 100.
        double[] weights = follow(new HeavyBall(new Steps(Per.STEP, 0.1, 0.1, 2), 0.5), 1, 4, 2, 0, -2);

        assertThat(weights).containsExactly(new double[] {0.6, 0.2, 0.18, 0.19}, within(1e-12));
    }

    @Test
    void withoutMomentumItIsGradientDescent() {
        assertThat(follow(new HeavyBall(0.1, 0), 1, 4, 2, 0))
                .containsExactly(new double[] {0.6, 0.4, 0.4}, within(1e-12));
    }

    @Test
    void everyParameterHasItsOwnVelocity() {
        GradientUpdater<?> updater = updater(new HeavyBall(1, 0.5), 2);
        apply(updater, 0, 1, 0);
        INDArray second = apply(updater, 1, 0, 1);

        assertThat(second.toDoubleVector()).containsExactly(0.5, 1);
    }

    @Test
    void itSaysWhichRateItUses() {
        assertThat(new HeavyBall(new Steps(Per.EPOCH, 0.1, 0.5, 2), 0.5).getLearningRate(100, 2))
                .isEqualTo(0.05);
        assertThat(new HeavyBall(0.1, 0.5).getLearningRate(100, 2)).isEqualTo(0.1);
    }

    @Test
    void aNetworkRestoredFromAFileContinuesIdentically() throws IOException {
        MultiLayerNetwork network = network();
        train(network, 3);
        MultiLayerNetwork restored = copyThroughFile(network);

        train(network, 3);
        train(restored, 3);

        assertThat(restored.params()).isEqualTo(network.params());
    }

    @Test
    void aNetworkRestoredWithoutItsVelocityGoesAnotherWay() throws IOException {
        MultiLayerNetwork network = network();
        train(network, 3);
        MultiLayerNetwork restored = copyThroughFile(network);
        restored.getUpdater().getStateViewArray().assign(0);

        train(network, 3);
        train(restored, 3);

        assertThat(restored.params()).isNotEqualTo(network.params());
    }

    /** The weight after each gradient. */
    private static double[] follow(HeavyBall config, double start, double... gradients) {
        GradientUpdater<?> updater = updater(config, 1);
        double[] weights = new double[gradients.length];
        double weight = start;
        for (int step = 0; step < gradients.length; step++) {
            weight -= apply(updater, step, gradients[step]).getDouble(0);
            weights[step] = weight;
        }
        return weights;
    }

    private static GradientUpdater<?> updater(IUpdater config, int parameters) {
        INDArray state = Nd4j.valueArrayOf(new long[] {1, parameters}, 99.0, DataType.DOUBLE);
        return config.instantiate(state, true);
    }

    private static INDArray apply(GradientUpdater<?> updater, int step, double... gradient) {
        INDArray update = Nd4j.create(new double[][] {gradient});
        updater.applyUpdater(update, step, 0);
        return update;
    }

    private static MultiLayerNetwork network() {
        Mlp mlp = Mlp.inputs(2).hidden(4).updater(new HeavyBall(new Steps(Per.STEP, 0.2, 0.5, 2), 0.9));
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(5));
        network.init();
        return network;
    }

    private static void train(MultiLayerNetwork network, int steps) {
        for (int i = 0; i < steps; i++) {
            network.fit(X, Y);
        }
    }

    private static MultiLayerNetwork copyThroughFile(MultiLayerNetwork network) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        return ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);
    }
}
