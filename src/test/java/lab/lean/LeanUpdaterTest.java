package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lab.network.HeavyBall;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** The lean updater does Deeplearning4j's arithmetic: same bits, on the same layers. */
final class LeanUpdaterTest {
    private static final Net NET = Net.of(Activation.TANH);
    private static final int STEPS = 20;

    private static Stream<IUpdater> updaters() {
        return Stream.of(
                new Sgd(0.1),
                new Sgd(new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.9)),
                new HeavyBall(0.02, 0.9),
                new Nesterovs(0.02, 0.9),
                new Adam(0.01),
                new RmsProp(0.01),
                new AdaGrad(0.1));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void everyUpdaterGivesStocksBits(IUpdater updater) {
        assertSameBits(NET.updater(updater), global -> global);
    }

    @Test
    void penaltiesGiveStocksBits() {
        assertSameBits(
                NET.updater(new Adam(0.01)), global -> global.l1(1e-3).l2(1e-2).l2Bias(1e-3));
    }

    @ParameterizedTest
    @EnumSource(GradientNormalization.class)
    void clippingGivesStocksBits(GradientNormalization clipping) {
        assertSameBits(NET, global -> global.gradientNormalization(clipping).gradientNormalizationThreshold(1e-3));
    }

    @Test
    void aGradientThatIsNotAveragedGivesStocksBits() {
        assertSameBits(NET, global -> global.miniBatch(false));
    }

    private static void assertSameBits(Net net, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
        MultiLayerNetwork stock = Networks.initialized(net.build(settings));
        MultiLayerNetwork lean = Networks.initialized(net.build(settings));
        LeanUpdater.install(lean);

        train(stock, net);
        train(lean, net);

        assertThat(lean.getUpdater()).isInstanceOf(LeanUpdater.class);
        assertThat(lean.params()).isEqualTo(stock.params());
    }

    @Test
    void installingInMidTrainingKeepsTheState() {
        Net net = NET.updater(new Adam(0.01));
        MultiLayerNetwork stock = Networks.initialized(net.build());
        MultiLayerNetwork lean = Networks.initialized(net.build());
        train(stock, net);
        train(lean, net);

        LeanUpdater.install(lean);
        train(stock, net);
        train(lean, net);

        assertThat(lean.params()).isEqualTo(stock.params());
    }

    @Test
    void clearingTheNetworkDropsIt() {
        MultiLayerNetwork network = Networks.initialized(NET.build());
        LeanUpdater.install(network);

        network.clear();

        assertThat(network.getUpdater()).isNotInstanceOf(LeanUpdater.class);
    }

    private static void train(MultiLayerNetwork network, Net net) {
        Networks.Data data = net.data();
        for (int step = 0; step < STEPS; step++) {
            Networks.step(network, data, step);
        }
    }
}
