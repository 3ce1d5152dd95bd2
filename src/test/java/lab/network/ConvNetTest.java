package lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class ConvNetTest {
    private static final ConvNet LENET = ConvNet.images(28)
            .convolution(5)
            .filters(6)
            .convolution(5)
            .filters(16)
            .dense(120);

    @Test
    void parametersAreThoseOfTheLayersWrittenOut() {
        MultiLayerNetwork network = initialized(LENET);

        // 28 -> 24 -> 12 -> 8 -> 4: (25 + 1) 6 + (6 25 + 1) 16 + (16 4 4 + 1) 120 + (120 + 1) 10
        assertThat(network.numParams()).isEqualTo(156 + 2_416 + 30_840 + 1_210);
    }

    @Test
    void imagesInRowsGiveProbabilities() {
        INDArray output = initialized(LENET).output(Nd4j.rand(3, 784));

        assertThat(output.shape()).containsExactly(3, 10);
        assertThat(output.sum(1).sub(1).amaxNumber().doubleValue()).isLessThan(1e-5);
    }

    @Test
    void itLearnsWhatItIsShown() {
        MultiLayerNetwork network = initialized(LENET.updater(new Sgd(0.1)));
        INDArray images = Nd4j.rand(20, 784);
        INDArray labels = Nd4j.zeros(20, 10);
        for (int i = 0; i < 20; i++) {
            labels.putScalar(i, i % 2, 1);
        }
        network.fit(images, labels);
        double before = network.score();

        for (int i = 0; i < 60; i++) {
            network.fit(images, labels);
        }

        assertThat(network.score()).isLessThan(before / 2);
    }

    private static MultiLayerNetwork initialized(ConvNet spec) {
        MultiLayerNetwork network = new MultiLayerNetwork(spec.build(7));
        network.init();
        return network;
    }
}
