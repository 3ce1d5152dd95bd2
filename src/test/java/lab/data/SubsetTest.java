package lab.data;

import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubsetTest {
    private final DataSource whole = Datasets.mnist10k();

    @Test
    void aSubsetHasTheClassesInProportion() {
        int[] all = EmbeddedSetTest.counts(whole.load(1).training());
        int[] few = EmbeddedSetTest.counts(whole.training(1000).load(1).training());
        for (int k = 0; k < 10; k++) {
            assertThat(few[k]).isBetween(all[k] / 7 - 1, all[k] / 7 + 2);
        }
    }

    @Test
    void tenOfTenClassesAreOneOfEach() {
        assertThat(EmbeddedSetTest.counts(whole.training(10).load(3).training()))
                .containsOnly(1);
    }

    @Test
    void onlyTheTrainingPartChanges() {
        Split all = whole.load(1);
        Split few = whole.training(1000).load(1);
        assertThat(few.training().size()).isEqualTo(1000);
        assertThat(few.validation().featureArray()).isEqualTo(all.validation().featureArray());
        assertThat(few.test().targetArray()).isEqualTo(all.test().targetArray());
    }

    @Test
    void theSeedDrawsTheSubset() {
        DataSource few = whole.training(100);
        assertThat(few.seeded()).isTrue();
        assertThat(few.load(1).training().featureArray())
                .isEqualTo(few.load(1).training().featureArray());
        assertThat(few.load(1).training().featureArray())
                .isNotEqualTo(few.load(2).training().featureArray());
    }

    @Test
    void theSmallerSubsetLiesWithinTheLarger() {
        Set<Integer> larger = imageHashes(whole.training(200).load(5).training());
        assertThat(larger).containsAll(imageHashes(whole.training(50).load(5).training()));
    }

    private static Set<Integer> imageHashes(Examples examples) {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < examples.size(); i++) {
            hashes.add(Arrays.hashCode(examples.select(new int[] {i}).featureArray()));
        }
        return hashes;
    }

    @Test
    void theNameTellsTheSize() {
        assertThat(whole.training(1000).name()).isEqualTo("mnist-10k[1000]");
    }

    @Test
    void equalSubsetsAreEqual() {
        assertThat(whole.training(7)).isEqualTo(Datasets.mnist10k().training(7)).isNotEqualTo(whole.training(8));
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertUsage(() -> whole.training(0)).hasMessageContaining("1 to 7000");
        assertUsage(() -> whole.training(7001)).hasMessageContaining("is 7001");
    }

    @Test
    void theLastUpdateOfAnEpochTakesWhatIsLeft() {
        assertThat(whole.updatesPerEpoch(64)).isEqualTo(110); // 109 * 64 = 6976
        assertThat(whole.training(128).updatesPerEpoch(64)).isEqualTo(2);
    }

    @Test
    void seedZeroIsRefused() {
        assertUsage(() -> whole.training(10).load(0)).hasMessageContaining("seeds start at 1");
    }

    @Test
    void standardizedFeaturesHaveMeanZeroAndDeviationOne() {
        Examples training =
                Datasets.regression(500, 3, 1, 0).standardized().load(1).training();
        for (int j = 0; j < 3; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 500; i++) {
                double value = training.featureArray()[i * 3 + j];
                sum += value;
                squares += value * value;
            }
            assertThat(sum / 500).isBetween(-1e-6, 1e-6);
            assertThat(squares / 500).isBetween(1 - 1e-6, 1 + 1e-6);
        }
    }

    @Test
    void testExamplesAreScaledByTrainingStatistics() {
        DataSource raw = Datasets.gaussian(200, 1);
        float[] before = raw.load(4).test().featureArray();
        float[] after = raw.standardized().load(4).test().featureArray();
        float[] x = raw.load(4).training().featureArray();
        float[] z = raw.standardized().load(4).training().featureArray();
        double slope = (z[1] - z[0]) / (double) (x[1] - x[0]);
        assertThat(after[7]).isCloseTo((float) (z[0] + slope * (before[7] - x[0])), within(1e-4f));
    }

    @Test
    void aConstantFeatureBecomesZero() {
        Split split = whole.standardized().load(1);
        assertThat(split.training().featureArray()[0]).isZero(); // the corner pixel is always blank
        assertThat(split.test().featureArray()).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY);
        assertThat(whole.standardized().name()).isEqualTo("mnist-10k standardized");
    }
}
