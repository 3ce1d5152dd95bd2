package lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.error.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources whose training labels are changed after loading. */
final class LabelsTest {
    private static final DataSource BLOBS = Datasets.blobs(4_000, 2, 4, 1);

    @Test
    void aShareOfTheTrainingLabelsIsWrong() {
        Set<Integer> wrong = wrong(0.2, 1);

        assertThat(wrong.size() / 4_000.0).isCloseTo(0.2, within(0.025)); // four standard deviations
    }

    @Test
    void aWrongLabelIsEachOfTheOthersEquallyOften() {
        int[] right = BLOBS.load(1).training().labels();
        int[] labels = BLOBS.mislabelled(1).load(1).training().labels();
        long[] steps = new long[4];
        for (int i = 0; i < right.length; i++) {
            steps[Math.floorMod(labels[i] - right[i], 4)]++;
        }

        assertThat(steps[0]).isZero();
        assertThat(Arrays.stream(steps, 1, 4).min().orElseThrow()).isGreaterThan(1_333 - 120);
    }

    @Test
    void theWrongLabelsOfASmallerShareAreAmongThoseOfALargerOne() {
        assertThat(wrong(0.3, 5)).containsAll(wrong(0.1, 5));
        assertThat(wrong(0.1, 5)).isNotEqualTo(wrong(0.1, 6));
    }

    @Test
    void validationAndTestLabelsStay() {
        Split right = BLOBS.load(2);
        Split wrong = BLOBS.mislabelled(0.5).load(2);

        assertThat(wrong.validation().labels()).isEqualTo(right.validation().labels());
        assertThat(wrong.test().labels()).isEqualTo(right.test().labels());
        assertThat(wrong.training().featureArray()).isEqualTo(right.training().featureArray());
    }

    @Test
    void aSubsetOfAMislabelledSetAndTheReverseAreSeeded() {
        assertThat(Datasets.mnist10k().mislabelled(0.1).seeded()).isTrue();
        assertThat(BLOBS.mislabelled(0.1).name()).endsWith("mislabelled=0.1");
    }

    @Test
    void aSmoothedTargetGivesEpsilonToTheOtherClasses() {
        Split hard = BLOBS.load(1);
        Split soft = BLOBS.smoothed(0.1).load(1);
        float[] row = Arrays.copyOf(soft.training().targetArray(), 4);

        assertThat(row[hard.training().label(0)]).isCloseTo(0.9f, within(1e-6f));
        Arrays.sort(row);
        assertThat(row[0]).isCloseTo(0.1f / 3, within(1e-6f)).isEqualTo(row[2]);
        assertThat(soft.test().targetArray()).isEqualTo(hard.test().targetArray());
    }

    @Test
    void theTwoPrintedFormulasDifferByTheClassItself() { // Baek: e/(k-1) to the others; Szegedy et al.: e/k to all
        double k = 4;
        double szegedy = 0.2;
        float[] row = Arrays.copyOf(
                BLOBS.smoothed(szegedy * (k - 1) / k).load(1).training().targetArray(), 4);
        Arrays.sort(row);

        assertThat(row[0]).isCloseTo((float) (szegedy / k), within(1e-6f));
        assertThat(row[3]).isCloseTo((float) (1 - szegedy + szegedy / k), within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareOutOfRangeIsRefused(double share) {
        assertThatThrownBy(() -> BLOBS.mislabelled(share))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> BLOBS.smoothed(share))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("from 0 to 1");
    }

    private static Set<Integer> wrong(double share, long seed) {
        int[] right = BLOBS.load(seed).training().labels();
        int[] labels = BLOBS.mislabelled(share).load(seed).training().labels();
        return IntStream.range(0, right.length)
                .filter(i -> right[i] != labels[i])
                .boxed()
                .collect(Collectors.toSet());
    }
}
