package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.network.HeavyBall;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Lean networks end where Deeplearning4j's end, within {@code ||a - b|| / ||b|| <= 1e-5} over all parameters after 200
 * updates. A network that amplifies rounding further is held to what Deeplearning4j's own becomes when its initial weights
 * change in their last bit.
 */
final class SameAsStockTest {
    private static final int NETS = 24; // every value of a setting meets most values of every other
    private static final double TOLERANCE = 1e-5;
    private static final int CHAOS = 4; // times the distance that rounding alone makes

    private static final List<IActivation> ACTIVATIONS = List.of(
            Activation.SIGMOID.getActivationFunction(),
            Activation.RELU.getActivationFunction(),
            Activation.TANH.getActivationFunction(),
            new ActivationLReLU(0.1),
            Activation.ELU.getActivationFunction(),
            Activation.IDENTITY.getActivationFunction(),
            new ActivationLReLU(0.01));
    private static final List<IUpdater> UPDATERS = List.of(
            new Sgd(0.1),
            new HeavyBall(0.02, 0.9),
            new Adam(0.001),
            new Nesterovs(0.02, 0.9),
            new RmsProp(0.001),
            new AdaGrad(0.01));

    private static final List<Net.Output> OUTPUTS = List.of(Net.Output.values());

    private static Stream<Net> nets() {
        return IntStream.range(0, NETS).mapToObj(SameAsStockTest::net);
    }

    private static Net net(int i) {
        return new Net(
                ACTIVATIONS.get(i % ACTIVATIONS.size()),
                List.of(6, 2, 33, 16).get(i % 4),
                List.of(4, 1, 32, 7, 64).get(i / 2 % 5),
                UPDATERS.get(i / 3 % UPDATERS.size()),
                i % 3 == 1 ? 0.3 : 0,
                i % 5 == 3,
                OUTPUTS.get(i / 4 % OUTPUTS.size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void leanParametersAreStocksAfterTraining(Net net) {
        MultiLayerConfiguration configuration = net.build();
        Networks.Data data = net.data();

        MultiLayerNetwork stock = Networks.stock(configuration, data);
        MultiLayerNetwork lean = Networks.lean(configuration, data);

        assertThat(lean.getLayer(0)).matches(LeanLayers::isLean);
        assertThat(lean.getOutputLayer()).matches(LeanLayers::isLean);
        double distance = Networks.distance(lean.params(), stock.params());
        if (distance > TOLERANCE) {
            double control =
                    Networks.distance(Networks.perturbed(configuration, data).params(), stock.params());
            assertThat(distance)
                    .as("distance, where rounding alone makes %s", control)
                    .isLessThan(CHAOS * control);
        } else {
            assertThat(lean.score()).isCloseTo(stock.score(), within(1e-4));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void theSameParametersGiveStocksOutputAndScore(Net net) {
        MultiLayerNetwork stock = Networks.initialized(net.build());
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build()));
        Networks.Data data = net.data();

        assertThat(lean.params()).isEqualTo(stock.params());
        assertThat(Networks.distance(
                        lean.output(data.inputs().get(0)),
                        stock.output(data.inputs().get(0))))
                .isLessThan(2e-6);
        assertThat(lean.score(data.batch(0))).isCloseTo(stock.score(data.batch(0)), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void aPreActivationOfExactlyZeroHasStocksGradient(IActivation activation) {
        Net net = new Net(activation, 6, 1, new Sgd(0.1), 0, false, Net.Output.SOFTMAX);
        INDArray nothing = Nd4j.zeros(1, Net.INPUTS);
        MultiLayerNetwork stock = Networks.initialized(net.build(global -> global.biasInit(0)));
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build(global -> global.biasInit(0))));

        stock.fit(nothing, net.data().labels().get(0));
        lean.fit(nothing, net.data().labels().get(0));

        assertThat(Networks.distance(lean.params(), stock.params())).isLessThan(1e-6);
    }

    private static Stream<IActivation> activations() {
        return ACTIVATIONS.stream();
    }

    @Test
    void anInfiniteOrMissingNumberStaysVisible() {
        MultiLayerNetwork lean =
                Networks.initialized(LeanLayers.of(Net.of(Activation.RELU).build()));
        Networks.Data data = Net.of(Activation.RELU).data();
        lean.params().putScalar(0, Float.NaN);

        lean.fit(data.inputs().get(0), data.labels().get(0));

        assertThat(lean.score()).isNaN();
    }
}
