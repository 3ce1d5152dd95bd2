package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MedianIntervalTest {
    private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-14);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void upToSevenValuesTheIntervalIsAllOfThemWithOneLessTwoInTwoToTheN(int n) {
        MedianInterval interval = MedianInterval.of(upTo(n));

        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(n);
        assertThat(interval.confidence()).isCloseTo(1 - 2 / Math.pow(2, n), EXACT);
    }

    @Test
    void ofTenValuesTheSecondAndTheNinthAreNarrowest() {
        MedianInterval interval = MedianInterval.of(upTo(10));

        assertThat(interval.low()).isEqualTo(2);
        assertThat(interval.high()).isEqualTo(9);
        assertThat(interval.confidence()).isCloseTo(1 - 22.0 / 1024, EXACT);
    }

    @Test
    void ofEightValuesTheSecondAndTheSeventhJustMissTheConfidence() {
        MedianInterval interval = MedianInterval.of(upTo(8));

        assertThat(1 - 18.0 / 256).isLessThan(MedianInterval.CONFIDENCE);
        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.confidence()).isCloseTo(1 - 2.0 / 256, EXACT);
    }

    @Test
    void theOrderOfTheValuesDoesNotMatter() {
        assertThat(MedianInterval.of(3, 1, 2, 5, 4)).isEqualTo(MedianInterval.of(1, 2, 3, 4, 5));
    }

    @Test
    void theValuesAreNotReordered() {
        double[] values = {3, 1, 2};

        MedianInterval.of(values);

        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void nanIsLeftOut() {
        assertThat(MedianInterval.of(1, Double.NaN, 3)).isEqualTo(MedianInterval.of(1, 3));
    }

    @Test
    void infinitiesRankAtTheEnds() {
        MedianInterval interval = MedianInterval.of(Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY, 1, 3);

        assertThat(interval.median()).isEqualTo(2);
        assertThat(interval.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(interval.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theMedianOfMostlyInfiniteValuesIsInfinite() {
        double never = Double.POSITIVE_INFINITY;

        assertThat(MedianInterval.of(1, never, never, never).median()).isEqualTo(never);
    }

    @Test
    void noValuesHaveNoMedian() {
        assertThat(MedianInterval.of(Double.NaN).median()).isNaN();
        assertThat(MedianInterval.of(Double.NaN).confidence()).isZero();
    }

    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
