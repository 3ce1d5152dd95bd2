package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/** The same training gives the same bits, alone or beside another, and does not fill the memory. */
final class RepeatabilityTest {
    private static final Net NET =
            Net.of(Activation.SIGMOID).ofSize(40, 32).updater(new Adam(0.01)).dropped(0.2);

    @Test
    void theSameTrainingGivesTheSameBits() {
        INDArray first = Networks.lean(NET.build(), NET.data()).params();

        INDArray second = Networks.lean(NET.build(), NET.data()).params();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void twoThreadsGiveTheBitsOfOne() throws Exception {
        INDArray alone = Networks.lean(NET.build(), NET.data()).params();
        Callable<INDArray> training =
                () -> Networks.lean(NET.build(), NET.data()).params();

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<INDArray>> together = threads.invokeAll(List.of(training, training));
        threads.shutdown();

        for (Future<INDArray> one : together) {
            assertThat(one.get()).isEqualTo(alone);
        }
    }

    @Test
    void memoryStaysFlat() {
        int iterations = Integer.getInteger("lab.lean.iterations", 1_000);
        Net net = Net.of(Activation.RELU).ofSize(200, 100); // 80 kB an array: a leak of one an iteration is 80 MB
        MultiLayerNetwork network = Networks.lean(net.build(), net.data());
        Networks.Data data = net.data();
        long before = Pointer.physicalBytes();

        for (int step = 0; step < iterations; step++) {
            Networks.step(network, data, step);
        }

        assertThat(Pointer.physicalBytes() - before).isLessThan(40_000_000);
    }
}
