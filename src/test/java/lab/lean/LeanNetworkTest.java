package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.listeners.CollectScoresIterationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** The lean loop calls the layers as Deeplearning4j's does: the same bits, whatever comes between two updates. */
final class LeanNetworkTest {
    private static final int STEPS = 12;
    private static final MultiLayerConfiguration DENSE = Classifiers.of(
            InputType.feedForward(6),
            new DenseLayer.Builder().nOut(9).activation(Activation.RELU).build(),
            new DenseLayer.Builder().nOut(8).hasLayerNorm(true).dropOut(0.7).build());
    private static final MultiLayerConfiguration NORMALIZED = Classifiers.of(
            InputType.feedForward(6),
            new DenseLayer.Builder().nOut(9).dropOut(0.8).build(),
            new BatchNormalization.Builder().build(),
            new ActivationLayer.Builder().activation(Activation.TANH).build());
    private static final MultiLayerConfiguration FLAT_IMAGES = Classifiers.of(
            InputType.convolutionalFlat(3, 2, 1),
            new ConvolutionLayer.Builder(2, 2)
                    .nOut(3)
                    .activation(Activation.ELU)
                    .build(),
            new SubsamplingLayer.Builder(2, 1).build(),
            new DenseLayer.Builder().nOut(5).build());
    private static final MultiLayerConfiguration PARTLY_STOCK =
            Classifiers.of(InputType.feedForward(6), dense(Activation.GELU), dense(Activation.TANH));

    private static Layer dense(Activation activation) {
        return new DenseLayer.Builder().nOut(7).activation(activation).build();
    }

    private static Stream<MultiLayerConfiguration> configurations() {
        return Stream.of(DENSE, NORMALIZED, FLAT_IMAGES, PARTLY_STOCK);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void updatesGiveTheBitsOfDeeplearning4jsLoop(MultiLayerConfiguration configuration) {
        MultiLayerNetwork stock = inStockLoop(configuration);
        MultiLayerNetwork lean = Classifiers.lean(configuration);

        Classifiers.trained(stock, STEPS, 5, 6);
        Classifiers.trained(lean, STEPS, 5, 6);

        assertThat(lean.params()).isEqualTo(stock.params());
        assertThat(lean.score()).isEqualTo(stock.score());
        assertThat(lean.gradient().gradientForVariable())
                .containsExactlyEntriesOf(stock.gradient().gradientForVariable());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void batchesOfAnotherSizeAndQuestionsInBetweenChangeNothing(MultiLayerConfiguration configuration) {
        MultiLayerNetwork stock = inStockLoop(configuration);
        MultiLayerNetwork lean = Classifiers.lean(configuration);

        for (int rows : new int[] {5, 2, 5, 9}) {
            Classifiers.trained(stock, 4, rows, 6);
            Classifiers.trained(lean, 4, rows, 6);
            lean.score(Classifiers.batches(3, 6).get(0));
        }

        assertThat(lean.params()).isEqualTo(stock.params());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void whatAForwardPassGaveOutStaysAsItIs(MultiLayerConfiguration configuration) {
        MultiLayerNetwork lean = Classifiers.trained(Classifiers.lean(configuration), 1, 5, 6);
        DataSet batch = Classifiers.batches(5, 6).get(0);
        INDArray hidden = lean.feedForward(batch.getFeatures(), true).get(1);
        INDArray copy = hidden.dup();

        Classifiers.trained(lean, 4, 5, 6);

        assertThat(hidden).isEqualTo(copy);
    }

    @Test
    void aListenerIsToldOfEveryUpdate() {
        MultiLayerNetwork stock = inStockLoop(DENSE);
        MultiLayerNetwork lean = Classifiers.lean(DENSE);
        CollectScoresIterationListener scores = new CollectScoresIterationListener();
        lean.setListeners(scores);

        Classifiers.trained(stock, STEPS, 5, 6);
        Classifiers.trained(lean, STEPS, 5, 6);

        assertThat(scores.getScoreVsIter().getEffectiveScores()).hasSize(STEPS);
        assertThat(lean.params()).isEqualTo(stock.params());
    }

    /** The lean layers and updater in Deeplearning4j's own network. */
    private static MultiLayerNetwork inStockLoop(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = Classifiers.stock(LeanLayers.of(configuration));
        LeanUpdater.install(network);
        return network;
    }
}
