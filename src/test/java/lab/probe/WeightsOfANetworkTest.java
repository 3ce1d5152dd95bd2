package lab.probe;

import static lab.probe.Nets.measure;
import static lab.probe.Nets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.data.Datasets;
import lab.data.Examples;
import lab.data.Split;
import lab.metric.Recording;
import lab.network.LinearModel;
import lab.network.PictureDistortion;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A linear unit of four inputs with the weights 3, 0.5, 0.0001 and -4, whose bias of 7 is no weight. */
final class WeightsOfANetworkTest {
    private static final Examples TWO = Examples.of(new float[] {1, 0, 0, 0, 0, 0, 0, 1}, 4, new float[] {9, 5}, 1);
    private static final Split SPLIT = Nets.split(TWO);

    private MultiLayerNetwork network;

    @BeforeEach
    void writeOutTheWeights() {
        network = Nets.built(LinearModel.predicting(Datasets.regression(2, 4, 2, 0)), 1);
        Nets.set(network, "0_W", new double[][] {{3}, {0.5}, {1e-4}, {-4}});
        Nets.set(network, "0_b", new double[][] {{7}});
    }

    @Test
    void theNormIsThatOfTheWeightsAlone() {
        assertThat(value(measure(new WeightNorm(), network, SPLIT), WeightNorm.WEIGHT_NORM, 0))
                .isCloseTo(Math.sqrt(25.25), within(1e-6));
    }

    @Test
    void weightsBelowTheThresholdAreNearZero() {
        Recording found = measure(new Sparsity(1e-3), network, SPLIT);

        assertThat(value(found, Sparsity.NEAR_ZERO, 0)).isEqualTo(0.25);
    }

    @Test
    void theLargestWeightComesFirst() {
        Recording found = measure(new SortedWeights(), network, SPLIT);

        assertThat(value(found, SortedWeights.SORTED_WEIGHTS, 0)).isEqualTo(4);
        assertThat(value(found, SortedWeights.SORTED_WEIGHTS, 34)).isEqualTo(3);
        assertThat(value(found, SortedWeights.SORTED_WEIGHTS, 100)).isCloseTo(1e-4, within(1e-9));
    }

    @Test
    void theWeightsOfAUnitAreAPicture() {
        Recording found = measure(new PixelWeights(0), network, SPLIT);

        assertThat(found.series(PixelWeights.PIXEL_WEIGHT, 1).values()).containsExactly(3.0, 0.5);
        assertThat(found.series(PixelWeights.PIXEL_WEIGHT, 2).values()).containsExactly(0.0, -4.0);
    }

    @Test
    void theSupportIsHeldAgainstTheFirstInputs() { // uses inputs 1, 2 and 4; 1 to 3 matter
        Recording found = measure(new Support(3, 1e-3), network, SPLIT);

        assertThat(value(found, Support.RECALL, 0)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(value(found, Support.PRECISION, 0)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void theSquaredErrorIsAMeanOverTheExamples() { // predicts 10 for 9 and 3 for 5
        assertThat(value(measure(new SquaredError(), network, SPLIT), SquaredError.TEST_SQUARED_ERROR, 0))
                .isCloseTo((1.0 + 4.0) / 2, within(1e-5));
    }

    @Test
    void picturesStandSideBySide() {
        Recording sheet = measure(new PictureSheet(PictureDistortion.NONE, 2), network, SPLIT);

        assertThat(sheet.allSeries(PictureSheet.BRIGHTNESS)).hasSize(2); // rows of two pictures of 2 x 2
        assertThat(sheet.series(PictureSheet.BRIGHTNESS, 1).values()).containsExactly(1.0, 0.0, 0.0, 0.0);
        assertThat(sheet.series(PictureSheet.BRIGHTNESS, 2).values()).containsExactly(0.0, 0.0, 0.0, 1.0);
    }
}
