package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.Layers;
import lab.train.Networks;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;

/** Units that Deeplearning4j lacks: maxout, and rectifiers with a learned slope. */
final class HiddenUnitsTest {
    private static final int INPUTS = 6;
    private static final int BATCH = 70; // Deeplearning4j's PReLU fails above 64
    private static final double STEP = 1e-6;
    private static final Mlp MLP = Mlp.inputs(INPUTS)
            .hidden(5, 4)
            .outputs(3)
            .weightInit(WeightInit.RELU)
            .with(builder -> builder.biasInit(0.1));

    static List<Mlp> networks() {
        return List.of(
                MLP.maxout(2),
                MLP.maxout(3),
                MLP.maxout(1),
                MLP.prelu(),
                MLP.unit(new Unit.LearnedSlope(-0.5)),
                MLP.maxout(2).batchNorm(true),
                MLP.prelu().batchNorm(true));
    }

    static Stream<Mlp> settings() {
        return Stream.concat(networks().stream(), Stream.of(MLP.maxout(2).dropout(0.3)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGradientIsTheSlopeOfTheLoss(Mlp mlp) {
        MultiLayerNetwork network = inDouble(mlp);
        network.setInput(features(BATCH).castTo(DataType.DOUBLE));
        network.setLabels(targets(BATCH).castTo(DataType.DOUBLE));
        network.computeGradientAndScore();
        double[] gradient = network.gradient().gradient().dup().data().asDouble();

        for (int k = 0; k < gradient.length; k++) {
            if (isTrained(network, k)) {
                assertThat(gradient[k] / BATCH).as("parameter %d", k).isCloseTo(slope(network, k), within(1e-7));
            }
        }
    }

    /** Running statistics have no gradient; Deeplearning4j puts their updates in its place. */
    private static boolean isTrained(MultiLayerNetwork network, int k) {
        double kept = network.params().getDouble(k);
        double slope = slope(network, k);
        assertThat(network.params().getDouble(k)).isEqualTo(kept);
        return slope != 0;
    }

    private static double slope(MultiLayerNetwork network, int k) {
        return (loss(network, k, STEP) - loss(network, k, -STEP)) / (2 * STEP);
    }

    private static double loss(MultiLayerNetwork network, int k, double by) {
        double kept = network.params().getDouble(k);
        network.params().putScalar(k, kept + by);
        network.computeGradientAndScore();
        network.params().putScalar(k, kept);
        return network.score();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01})
    void aMaxoutWithOnePieceAMultipleOfTheOtherIsAReluOrLeakyRelu(double slope) {
        MultiLayerNetwork rectifier = network(MLP.activation(new ActivationLReLU(slope)));
        MultiLayerNetwork maxout = network(MLP.maxout(2));
        copy(rectifier, 0, maxout, 0, slope);
        copy(rectifier, 1, maxout, 2, slope);
        maxout.setParam("4_W", rectifier.getParam("2_W"));
        maxout.setParam("4_b", rectifier.getParam("2_b"));

        INDArray x = features(200);

        assertThat(maxout.output(x).distance2(rectifier.output(x))).isLessThan(1e-6);
        assertThat(hidden(maxout, x, 2)
                        .sub(hidden(rectifier, x, 1))
                        .amaxNumber()
                        .doubleValue())
                .as("largest difference of two outputs")
                .isLessThan(1e-6);
        assertThat(hidden(rectifier, x, 1).amaxNumber().doubleValue()).isGreaterThan(0.1);
    }

    /** Piece 0 as the dense layer's weights and biases, piece 1 as {@code slope} times the same. */
    private static void copy(MultiLayerNetwork from, int dense, MultiLayerNetwork to, int layer, double slope) {
        for (String name : List.of("_W", "_b")) {
            INDArray piece = from.getParam(dense + name);
            to.setParam(layer + name, Nd4j.concat(piece.rank() - 1, piece, piece.mul(slope)));
        }
    }

    @Test
    void maxoutTakesTheLargestPieceOfEachUnit() {
        MultiLayerNetwork network = network(Mlp.inputs(1).hidden(2).maxout(3));
        // Piece p of unit u is column 2 p + u.
        network.setParam(
                "0_W", Nd4j.create(new double[][] {{1, -1, 2, 0, -3, -2}}).castTo(DataType.FLOAT));

        assertThat(hidden(network, Nd4j.ones(1, 1), 2).toDoubleVector()).containsExactly(2, 0);
        assertThat(hidden(network, Nd4j.ones(1, 1).neg(), 2).toDoubleVector()).containsExactly(3, 2);
    }

    @Test
    void aMaxoutLayerHasAsManyTimesTheParametersAsPieces() {
        long plain = network(Mlp.inputs(20).hidden(7)).getLayer(0).numParams();

        assertThat(plain).isEqualTo(20 * 7 + 7);
        assertThat(network(Mlp.inputs(20).hidden(7).maxout(2)).getLayer(0).numParams())
                .isEqualTo(2 * plain);
        assertThat(network(Mlp.inputs(20).hidden(7).maxout(5)).getLayer(0).numParams())
                .isEqualTo(5 * plain);
    }

    @Test
    void slopesStartAtAQuarterAndAreOneAUnit() {
        MultiLayerNetwork network = network(MLP.prelu());

        assertThat(network.getParam("1_slope").toDoubleVector())
                .containsOnly(0.25)
                .hasSize(5);
        assertThat(network.getParam("3_slope").toDoubleVector())
                .containsOnly(0.25)
                .hasSize(4);
    }

    @Test
    void slopesAreLearnedEachForItself() {
        MultiLayerNetwork network = network(MLP.prelu().updater(new Sgd(0.5)));

        network.fit(features(BATCH), targets(BATCH));

        assertThat(network.getParam("1_slope").toDoubleVector())
                .doesNotHaveDuplicates()
                .doesNotContain(0.25);
    }

    @Test
    void aPreluWithSlopesThatStayIsALeakyRelu() {
        INDArray x = features(BATCH);

        assertThat(network(MLP.unit(new Unit.LearnedSlope(0.1)))
                        .output(x)
                        .distance2(network(MLP.activation(new ActivationLReLU(0.1)))
                                .output(x)))
                .isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theConfigurationComesBackFromJson(Mlp mlp) {
        MultiLayerConfiguration original = mlp.build(3);
        MultiLayerConfiguration restored = MultiLayerConfiguration.fromJson(original.toJson());

        assertThat(restored).isEqualTo(original);
        assertThat(restored.toJson()).isEqualTo(original.toJson());
        assertThat(restored.clone()).isEqualTo(original);
    }

    @Test
    void configurationsThatDifferInPiecesOrSlopeAreNotEqual() {
        assertThat(new Maxout(2)).isNotEqualTo(new Maxout(3)).hasSameHashCodeAs(new Maxout(2));
        assertThat(new PRelu(4, 0.25)).isNotEqualTo(new PRelu(4, 0.1)).isNotEqualTo(new PRelu(5, 0.25));
        assertThat(MLP.maxout(2).build(3).toJson())
                .isNotEqualTo(MLP.maxout(3).build(3).toJson());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void leanLayersAroundThemTrainToStocksParameters(Mlp mlp) {
        MultiLayerNetwork stock = trained(mlp, Layers.STOCK);
        MultiLayerNetwork lean = trained(mlp, Layers.LEAN);

        double distance = lean.params().distance2(stock.params());
        assertThat(distance / stock.params().norm2Number().doubleValue()).isLessThan(1e-5);
        assertThat(lean.getLayer(0).getClass()).isNotEqualTo(stock.getLayer(0).getClass());
    }

    @ParameterizedTest
    @EnumSource(names = {"GELU", "ELU", "LEAKYRELU", "SWISH"})
    void leanAndStockLayersAgreeForAnyActivation(Activation activation) {
        MultiLayerNetwork stock = trained(MLP.activation(activation), Layers.STOCK);
        MultiLayerNetwork lean = trained(MLP.activation(activation), Layers.LEAN);

        assertThat(lean.params().distance2(stock.params())).isLessThan(1e-4);
    }

    @Test
    void allBiasesStartAtTheValueAskedFor() {
        MultiLayerNetwork network = network(Mlp.inputs(3).hidden(4).with(builder -> builder.biasInit(0.01)));

        assertThat(network.getParam("0_b").eq(0.01f).all()).isTrue();
        assertThat(network.getParam("1_b").eq(0.01f).all()).isTrue();
    }

    @Test
    void aMaxoutOfNoPieceIsRefused() {
        assertThatThrownBy(() -> MLP.maxout(0))
                .hasMessage("A maxout unit has at least one piece, usually 2 to 5, but was given 0.");
    }

    @Test
    void anEndlessSlopeIsRefused() {
        assertThatThrownBy(() -> new Unit.LearnedSlope(Double.NaN)).hasMessageContaining("but was NaN");
    }

    private static INDArray hidden(MultiLayerNetwork network, INDArray x, int output) {
        return network.feedForward(x, false).get(output);
    }

    private static MultiLayerNetwork trained(Mlp mlp, Layers layers) {
        MultiLayerNetwork network = new MultiLayerNetwork(Networks.configuration(mlp, layers, 5));
        network.init();
        for (int step = 0; step < 20; step++) {
            Nd4j.getRandom().setSeed(step + 1);
            int size = 64 - step; // of every size
            network.fit(features(size), targets(size));
        }
        return network;
    }

    private static MultiLayerNetwork network(Mlp mlp) {
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(5));
        network.init();
        return network;
    }

    private static MultiLayerNetwork inDouble(Mlp mlp) {
        MultiLayerConfiguration configuration = mlp.build(5);
        configuration.setDataType(DataType.DOUBLE);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** Standard normal. */
    private static INDArray features(int count) {
        Nd4j.getRandom().setSeed(11);
        return Nd4j.randn(DataType.FLOAT, 200, INPUTS)
                .get(NDArrayIndex.interval(0, count), NDArrayIndex.all())
                .dup('c');
    }

    private static INDArray targets(int count) {
        INDArray targets = Nd4j.zeros(count, 3);
        for (int i = 0; i < count; i++) {
            targets.putScalar(i, i % 3, 1);
        }
        return targets;
    }
}
