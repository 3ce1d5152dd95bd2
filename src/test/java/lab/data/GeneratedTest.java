package lab.data;

import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedTest {
    /** Hash of the golden draws: when it changes, so do all published results. */
    private static final int SPIRALS = -1437756053;

    static Stream<DataSource> sources() {
        return Stream.of(
                Datasets.gaussian(60, 5),
                Datasets.uniform(60, 5),
                Datasets.twoMoons(60, 0.1),
                Datasets.spirals(60, 0.1),
                Datasets.blobs(60, 4, 3, 0.5),
                Datasets.correlated(60, 4, 0.5),
                Datasets.bagOfWords(60, 100),
                Datasets.regression(60, 6, 2, 0.1),
                Datasets.groupedRegression(60, 10, 5, 0.9, 0.1));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theSameSeedGivesTheSameBytes(DataSource source) {
        assertThat(source.load(3).training().featureArray())
                .isEqualTo(source.load(3).training().featureArray());
        assertThat(source.load(3).test().targetArray())
                .isEqualTo(source.load(3).test().targetArray());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anotherSeedGivesOtherBytes(DataSource source) {
        assertThat(source.load(3).training().featureArray())
                .isNotEqualTo(source.load(4).training().featureArray());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void thePartsAreDrawnIndependently(DataSource source) {
        Split split = source.load(3);
        assertThat(split.validation().featureArray())
                .isNotEqualTo(split.training().featureArray());
        assertThat(split.test().featureArray()).isNotEqualTo(split.validation().featureArray());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void seedZeroIsRefused(DataSource source) {
        assertUsage(() -> source.load(0)).hasMessageContaining("seeds start at 1");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theSizesAreKnownWithoutLoading(DataSource source) {
        Examples training = source.load(1).training();
        assertThat(training.features()).isEqualTo(source.features());
        assertThat(training.outputs()).isEqualTo(source.outputs());
        assertThat(source.trainingSize()).hasValue(training.size());
        assertThat(source.seeded()).isTrue();
        assertThat(source.checksums()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyFeatureIsANumber(DataSource source) {
        for (float value : source.load(1).training().featureArray()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void namesTellSourcesApart() {
        assertThat(Datasets.twoMoons(500, 0.1).name()).isEqualTo("two-moons noise=0.1 n=500");
        assertThat(sources().map(DataSource::name)).doesNotHaveDuplicates();
    }

    @Test
    void equalSourcesAreEqual() {
        assertThat(Datasets.blobs(60, 4, 3, 0.5)).isEqualTo(Datasets.blobs(60, 4, 3, 0.5));
        assertThat(Datasets.blobs(60, 4, 3, 0.5)).isNotEqualTo(Datasets.blobs(60, 4, 3, 0.6));
    }

    @Test
    void moreTrainingExamplesBeginWithTheSameOnesAndLeaveTheTestAlone() {
        Split few = Datasets.twoMoons(1000, 0.2).load(9);
        Split many = Datasets.twoMoons(2000, 0.2).load(9);
        assertThat(many.training().first(1000).featureArray())
                .isEqualTo(few.training().featureArray());
        assertThat(many.test().featureArray()).isEqualTo(few.test().featureArray());
    }

    @Test
    void theDrawsAreTheOnesThatResultsWerePublishedWith() {
        assertThat(Arrays.hashCode(Datasets.spirals(100, 0.1).load(1).training().featureArray()))
                .isEqualTo(SPIRALS);
    }

    @Test
    void featuresCorrelateAsRequested() {
        Examples training = Datasets.correlated(20_000, 3, 0.6).load(1).training();
        assertThat(correlation(training, 0, 1)).isCloseTo(0.6, within(0.02)); // standard error 0.0045
        assertThat(correlation(training, 1, 2)).isCloseTo(0.6, within(0.02));
    }

    private static double correlation(Examples examples, int j, int k) {
        double products = 0;
        double squaresJ = 0;
        double squaresK = 0;
        for (int i = 0; i < examples.size(); i++) {
            double a = examples.featureArray()[i * examples.features() + j];
            double b = examples.featureArray()[i * examples.features() + k];
            products += a * b;
            squaresJ += a * a;
            squaresK += b * b;
        }
        return products / Math.sqrt(squaresJ * squaresK);
    }

    @Test
    void gaussianFeaturesHaveVarianceOne() {
        float[] values = Datasets.gaussian(10_000, 2).load(1).training().featureArray();
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        assertThat(squares / values.length).isCloseTo(1, within(0.04)); // standard error 0.01
    }

    @Test
    void uniformFeaturesFillTheUnitIntervalEvenly() {
        float[] values = Datasets.uniform(10_000, 2).load(1).training().featureArray();
        int low = 0;
        for (float value : values) {
            assertThat(value).isBetween(0f, 1f);
            low += value < 0.25 ? 1 : 0;
        }
        assertThat((double) low / values.length).isCloseTo(0.25, within(0.012)); // standard error 0.003
    }

    @Test
    void aNoiselessSpiralsRadiusGrowsWithItsAngle() {
        Examples training = Datasets.spirals(400, 0).load(1).training();
        for (int i = 0; i < training.size(); i++) {
            double x = training.featureArray()[2 * i];
            double y = training.featureArray()[2 * i + 1];
            double angle = Spirals.SWEEP * Math.hypot(x, y) + Math.PI * training.label(i);
            assertThat(Math.hypot(x, y)).isLessThanOrEqualTo(1 + 1e-6);
            assertThat(Math.cos(Math.atan2(y, x) - angle)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void noiselessMoonsAreHalfCirclesAboutTheirCentres() {
        Examples training = Datasets.twoMoons(200, 0).load(1).training();
        for (int i = 0; i < training.size(); i++) {
            int moon = training.label(i);
            double x = training.featureArray()[2 * i] - moon;
            double y = training.featureArray()[2 * i + 1] - 0.5 * moon;
            assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-6));
            assertThat(moon == 0 ? y : -y).isGreaterThanOrEqualTo(-1e-6);
        }
    }

    @Test
    void aBlobWithoutSpreadIsItsCentre() {
        Examples training = Datasets.blobs(9, 2, 3, 0).load(1).training();
        assertThat(training.labels()).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
        assertThat(training.select(new int[] {0}).featureArray())
                .isEqualTo(training.select(new int[] {6}).featureArray())
                .isNotEqualTo(training.select(new int[] {1}).featureArray());
    }

    @Test
    void frequentWordsAreInMostDocumentsAndRareOnesInFew() {
        Examples training = Datasets.bagOfWords(2000, 1000).load(1).training();
        assertThat(share(training, 0)).isGreaterThan(0.9);
        assertThat(share(training, 999)).isBetween(0.0, 0.03); // about 50 / (1000 * 7.49) = 0.007
        assertThat(training.featureArray()).containsOnly(0, 1);
    }

    private static double share(Examples examples, int word) {
        double count = 0;
        for (int i = 0; i < examples.size(); i++) {
            count += examples.featureArray()[i * examples.features() + word];
        }
        return count / examples.size();
    }

    @Test
    void onlyTheUsefulFeaturesMakeTheTarget() {
        Examples training = Datasets.regression(50, 6, 1, 0).load(1).training();
        float sign = Math.signum(training.targetArray()[0] * training.featureArray()[0]);
        for (int i = 0; i < training.size(); i++) {
            assertThat(training.targetArray()[i]).isEqualTo(sign * training.featureArray()[i * 6]);
        }
    }

    @Test
    void featuresOfAGroupAreCorrelatedAndTheTargetHasVarianceOne() {
        Examples training =
                Datasets.groupedRegression(20_000, 15, 10, 0.8, 0).load(1).training();

        assertThat(meanProduct(training, 0, 4)).isCloseTo(0.8, within(0.03));
        assertThat(meanProduct(training, 4, 5)).isCloseTo(0, within(0.03));
        double square = 0;
        for (float target : training.targetArray()) {
            square += (double) target * target / training.size();
        }
        assertThat(square).isCloseTo(1, within(0.03));
    }

    private static double meanProduct(Examples examples, int one, int other) {
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            int row = i * examples.features();
            sum += (double) examples.featureArray()[row + one] * examples.featureArray()[row + other];
        }
        return sum / examples.size();
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertUsage(() -> Datasets.twoMoons(0, 0.1)).hasMessageContaining("number of examples is 0");
        assertUsage(() -> Datasets.twoMoons(5, -1)).hasMessageContaining("0 or more");
        assertUsage(() -> Datasets.twoMoons(5, Double.NaN)).hasMessageContaining("NaN");
        assertUsage(() -> Datasets.correlated(5, 2, 1)).hasMessageContaining("below 1");
        assertUsage(() -> Datasets.regression(5, 2, 3, 0)).hasMessageContaining("1 to 2");
        assertUsage(() -> Datasets.groupedRegression(5, 10, 3, 0.5, 0)).hasMessageContaining("multiple of 5");
        assertUsage(() -> Datasets.blobs(5, 2, 1, 0)).hasMessageContaining("at least 2");
    }
}
