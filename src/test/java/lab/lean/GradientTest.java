package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Lean gradients against finite differences of the loss of Deeplearning4j's own network in double precision. */
final class GradientTest {
    private static final int DIRECTIONS = 5;
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 2e-6; // of the gradient's norm; single precision has 6e-8 an operation

    private static Stream<Net> nets() {
        Stream<Net> activations = Stream.of(
                        Activation.SIGMOID,
                        Activation.TANH,
                        Activation.RELU,
                        Activation.LEAKYRELU,
                        Activation.ELU,
                        Activation.IDENTITY)
                .flatMap(activation ->
                        Stream.of(Net.of(activation), Net.of(activation).withLayerNorm()));
        Stream<Net> outputs = Arrays.stream(Net.Output.values())
                .map(output -> Net.of(Activation.TANH).output(output));
        return Stream.concat(activations, outputs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void theGradientOfTheParametersIsTheSlopeOfTheLoss(Net net) {
        Networks.Data data = net.data();
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build()));
        MultiLayerNetwork precise = precise(net, lean);
        INDArray parameters = precise.params().dup();

        lean.setInput(data.inputs().get(0));
        lean.setLabels(data.labels().get(0));
        lean.computeGradientAndScore();
        INDArray gradient = lean.gradient().gradient().div(net.batch());

        compare(gradient, parameters, at -> {
            precise.setParams(at);
            return precise.score(data.batch(0));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void theGradientOfTheInputIsTheSlopeOfTheLossAlsoRightAfterTraining(Net net) {
        Networks.Data data = net.data();
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build()));
        lean.fit(data.inputs().get(1), data.labels().get(1));
        MultiLayerNetwork precise = precise(net, lean);

        INDArray gradient = lean.calculateGradients(
                        data.inputs().get(0), data.labels().get(0), null, null)
                .getSecond()
                .div(net.batch());

        compare(
                gradient,
                data.inputs().get(0).castTo(DataType.DOUBLE),
                at -> precise.score(new DataSet(at, data.labels().get(0))));
    }

    @Test
    void trainingAfterAQuestionForTheInputGradientGoesOnUnchanged() {
        Net net = Net.of(Activation.SIGMOID);
        MultiLayerNetwork plain = Networks.initialized(LeanLayers.of(net.build()));
        MultiLayerNetwork asked = Networks.initialized(LeanLayers.of(net.build()));

        for (int step = 0; step < 3; step++) {
            Networks.step(plain, net.data(), step);
            Networks.step(asked, net.data(), step);
            INDArray inputs = net.data().inputs().get(2);
            asked.calculateGradients(inputs, net.data().labels().get(2), null, null);
        }

        assertThat(asked.params()).isEqualTo(plain.params());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void gradientsAreNamedAndOrderedAsStocks(Net net) {
        MultiLayerNetwork stock = Networks.initialized(net.build());
        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(net.build()));

        stock.fit(net.data().inputs().get(0), net.data().labels().get(0));
        lean.fit(net.data().inputs().get(0), net.data().labels().get(0));

        assertThat(lean.gradient().gradientForVariable().keySet())
                .containsExactlyElementsOf(
                        stock.gradient().gradientForVariable().keySet());
    }

    private static MultiLayerNetwork precise(Net net, MultiLayerNetwork lean) {
        MultiLayerNetwork precise = new MultiLayerNetwork(net.build(global -> global.dataType(DataType.DOUBLE)));
        precise.init();
        precise.setParams(lean.params().castTo(DataType.DOUBLE));
        return precise;
    }

    private static void compare(INDArray gradient, INDArray at, ToDoubleFunction<INDArray> loss) {
        INDArray g = gradient.castTo(DataType.DOUBLE);
        double size = g.norm2Number().doubleValue();
        for (int i = 0; i < DIRECTIONS; i++) {
            INDArray direction = Nd4j.randn(
                            0, 1, at.shape(), Nd4j.getRandomFactory().getNewRandomInstance(20 + i))
                    .castTo(DataType.DOUBLE);
            direction.divi(direction.norm2Number());
            double slope =
                    (loss.applyAsDouble(at.add(direction.mul(STEP))) - loss.applyAsDouble(at.sub(direction.mul(STEP))))
                            / (2 * STEP);
            double claimed = g.mul(direction).sumNumber().doubleValue();
            assertThat(claimed).isCloseTo(slope, within(TOLERANCE * size));
        }
    }
}
