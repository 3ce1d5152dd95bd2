package lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import lab.error.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources whose examples are shifted, scaled, rotated or selected after loading. */
final class TransformationTest {
    private static final DataSource RAW = Datasets.correlated(400, 5, 0.99).scaledBy(3);

    @Test
    void scalingMultipliesAllParts() {
        DataSource source = Datasets.gaussian(5, 2);
        Split raw = source.load(1);
        Split scaled = source.scaledBy(255).load(1);

        assertScaled(raw.training(), scaled.training());
        assertScaled(raw.validation(), scaled.validation());
        assertScaled(raw.test(), scaled.test());
    }

    private static void assertScaled(Examples raw, Examples scaled) {
        for (int i = 0; i < raw.featureArray().length; i++) {
            assertThat(scaled.featureArray()[i]).isEqualTo((float) (raw.featureArray()[i] * 255.0));
        }
    }

    @Test
    void centeringSubtractsTheTrainingMeanFromAllParts() {
        Split raw = RAW.load(1);
        Split centered = RAW.centered().load(1);

        double[] means = Affine.means(raw.training());
        assertThat(Affine.means(centered.training())).containsExactly(new double[5], within(1e-6));
        for (int j = 0; j < 5; j++) {
            assertThat(centered.test().featureArray()[j])
                    .isCloseTo((float) (raw.test().featureArray()[j] - means[j]), within(1e-6f));
        }
    }

    @Test
    void whitenedTrainingExamplesHaveTheIdentityAsCovariance() {
        assertWhite(RAW.whitened().load(1).training());
        assertWhite(Datasets.correlated(2_000, 10, 0.999).whitened().load(2).training());
    }

    private static void assertWhite(Examples training) {
        double[][] covariance = SecondMoments.covariance(training).matrix();
        for (int j = 0; j < covariance.length; j++) {
            for (int k = 0; k < covariance.length; k++) {
                assertThat(covariance[j][k]).isCloseTo(j == k ? 1 : 0, within(1e-3));
            }
        }
    }

    @Test
    void whiteningTurnsAndScalesTestExamplesByTheTrainingExamplesAxes() {
        // Training at (+-2, +-2) along one diagonal and (+-1, -+1) along the other: variances 4 and 1.
        float[] cross = {2, 2, -2, -2, 1, -1, -1, 1};
        Examples training = Examples.classified(cross, 2, new int[4], 1);
        Examples test = Examples.classified(new float[] {3, 3, 1, -1, 0, 0}, 2, new int[3], 1);

        float[] white =
                new Whitening().of(new Split(training, test, test)).test().featureArray();

        // Along the diagonal (3, 3) is 3 sqrt(2) from the mean, and the deviation there is 2; the sign of an axis is
        // free.
        assertThat(Math.abs(white[0])).isCloseTo((float) (3 * Math.sqrt(2) / 2), within(1e-5f));
        assertThat(white[1]).isCloseTo(0, within(1e-5f));
        assertThat(Math.abs(white[3])).isCloseTo((float) Math.sqrt(2), within(1e-5f));
        assertThat(white[4]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void aComponentThatDoesNotVaryBecomesZero() {
        float[] line = {1, 1, 2, 2, 3, 3};
        Examples examples = Examples.classified(line, 2, new int[3], 1);

        float[] white = new Whitening()
                .of(new Split(examples, examples, examples))
                .training()
                .featureArray();

        assertThat(new float[] {white[1], white[3], white[5]}).containsOnly(0);
    }

    @Test
    void theConditionNumberFallsFromCenteredToWhitened() {
        double centered = condition(Datasets.twoScales(1_000, 100).centered());
        double standardized = condition(Datasets.twoScales(1_000, 100).standardized());

        assertThat(centered).isBetween(8_000.0, 12_000.0); // ratio^2, to the accuracy of 1,000 draws
        assertThat(standardized).isLessThan(1.3);
        assertThat(condition(RAW.standardized())).isGreaterThan(300); // (1 + 4 * 0.99) / 0.01 = 496
        assertThat(condition(RAW.whitened())).isCloseTo(1, within(1e-3));
    }

    private static double condition(DataSource source) {
        return SecondMoments.covariance(source.load(1).training()).conditionNumber();
    }

    @Test
    void featuresThatDoNotSpanAllDirectionsHaveNoCondition() {
        Examples line = Examples.classified(new float[] {1, 1, 2, 2, 3, 3}, 2, new int[3], 1);

        assertThat(SecondMoments.covariance(line).conditionNumber()).isInfinite();
    }

    @Test
    void theCovarianceIsAboutTheMeanOfThePopulation() {
        Examples examples = Examples.classified(new float[] {1, 3}, 1, new int[2], 1);

        assertThat(SecondMoments.covariance(examples).matrix()[0]).containsExactly(1);
    }

    @Test
    void theSecondScaleIsSoManyTimesTheFirst() {
        Examples training = Datasets.twoScales(4_000, 50).load(3).training();
        double[][] moments = SecondMoments.covariance(training).matrix();

        assertThat(Math.sqrt(moments[1][1] / moments[0][0])).isCloseTo(50, within(3.0));
    }

    @Test
    void bothFeaturesCountAlikeForTheTarget() {
        Examples training = Datasets.twoScales(100, 50).load(3).training();

        for (int i = 0; i < training.size(); i++) {
            double first = training.featureArray()[2 * i];
            double second = training.featureArray()[2 * i + 1] / 50;
            double target = Math.abs(training.targetArray()[i]) * Math.sqrt(2);
            double off =
                    Math.min(Math.abs(target - Math.abs(first + second)), Math.abs(target - Math.abs(first - second)));
            assertThat(off).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void storedStatisticsAreThoseOfTraining() {
        assertThat(RAW.standardized(TestStatistics.STORED).load(1).test().featureArray())
                .isEqualTo(RAW.standardized().load(1).test().featureArray());
        assertThat(RAW.standardized(TestStatistics.STORED).name())
                .isEqualTo(RAW.standardized().name());
    }

    @Test
    void noStatisticsLeaveTestExamplesRaw() {
        assertThat(RAW.standardized(TestStatistics.NONE).load(1).test().featureArray())
                .isEqualTo(RAW.load(1).test().featureArray());
    }

    @Test
    void ownStatisticsMakeEveryBatchStandard() {
        Examples test = RAW.standardized(TestStatistics.OWN, 50).load(1).test();

        for (int from = 0; from < test.size(); from += 50) {
            int start = from;
            Examples batch = test.select(
                    java.util.stream.IntStream.range(start, start + 50).toArray());
            assertThat(Affine.means(batch)).containsExactly(new double[5], within(1e-5));
            assertThat(SecondMoments.covariance(batch).matrix()[2][2]).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void ownStatisticsOfTheWholeTestSetAreOneBatch() {
        Examples test = RAW.standardized(TestStatistics.OWN).load(1).test();

        assertThat(Affine.means(test)).containsExactly(new double[5], within(1e-5));
    }

    @Test
    void nothingIsLeftOfASingleExampleByItsOwnStatistics() {
        assertThat(RAW.standardized(TestStatistics.OWN, 1).load(1).test().featureArray())
                .containsOnly(0);
    }

    @Test
    void whateverTestIsNormalizedByTrainingStaysAsItIs() {
        float[] training = RAW.standardized().load(1).training().featureArray();

        for (TestStatistics statistics : TestStatistics.values()) {
            Split split = RAW.standardized(statistics, 7).load(1);
            assertThat(split.training().featureArray()).isEqualTo(training);
            assertThat(split.validation().featureArray())
                    .isEqualTo(RAW.standardized().load(1).validation().featureArray());
        }
    }

    @Test
    void onlyTheClassesAskedForAreTestedOn() {
        Split all = Datasets.blobs(100, 3, 4, 1).load(1);
        Split some = Datasets.blobs(100, 3, 4, 1).testedOn(1, 3).load(1);

        assertThat(some.test().labels()).containsOnly(1, 3).hasSize(50);
        assertThat(some.training().labels()).isEqualTo(all.training().labels());
    }

    @Test
    void aClassThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Datasets.blobs(10, 3, 4, 1).testedOn(4).load(1))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("class to test on is 4; it must be 0 to 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFactorThatIsNotAPositiveNumberIsRefused(double factor) {
        assertThatThrownBy(() -> RAW.scaledBy(factor)).isInstanceOf(LabException.class);
        assertThatThrownBy(() -> Datasets.twoScales(10, factor)).isInstanceOf(LabException.class);
    }

    static Stream<DataSource> sources() {
        return Stream.of(
                RAW.centered(),
                RAW.standardized(),
                RAW.scaledBy(2),
                RAW.whitened(),
                RAW.standardized(TestStatistics.OWN),
                RAW.standardized(TestStatistics.OWN, 1),
                RAW.standardized(TestStatistics.NONE),
                RAW.testedOn(1),
                RAW.testedOn(0));
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(sources().map(DataSource::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith(RAW.name()));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void equalSourcesAreEqualAndSayWhatTheRawOneSays(DataSource source) {
        assertThat(sources()).contains(source);
        assertThat(source.features()).isEqualTo(5);
        assertThat(source.outputs()).isEqualTo(2);
        assertThat(source.seeded()).isTrue();
        assertThat(source.trainingSize()).hasValue(400);
        assertThat(source.checksums()).isEmpty();
    }
}
