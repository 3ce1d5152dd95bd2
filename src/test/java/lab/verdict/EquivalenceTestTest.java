package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * By hand: the differences -1, 0, 1 have mean 0, standard deviation 1 and standard error {@code 1 / sqrt 3}. With two
 * degrees of freedom {@code P(T > t) = 1/2 - t / (2 sqrt(2 + t^2))}, and the 95 % quantile is 2.919986.
 */
final class EquivalenceTestTest {
    private static final double[] DIFFERENCES = {-1, 0, 1};

    @Test
    void thePValueIsThatOfTheTDistribution() {
        double t = 2 * Math.sqrt(3);

        assertThat(EquivalenceTest.of(DIFFERENCES, -2, 2).within()).isCloseTo(upperTail(t), within(1e-12));
    }

    @Test
    void theLargerOfTheTwoPValuesIsReported() {
        double[] shifted = {0, 1, 2};
        double t = (2 - 1) * Math.sqrt(3);

        assertThat(EquivalenceTest.of(shifted, -2, 2).within()).isCloseTo(upperTail(t), within(1e-12));
    }

    @Test
    void theSmallerPValueOfLyingBeyondIsReportedOnBothSides() {
        double t = (10 - 2) * Math.sqrt(3);

        assertThat(EquivalenceTest.of(new double[] {9, 10, 11}, -2, 2).beyond()).isCloseTo(upperTail(t), within(1e-12));
        assertThat(EquivalenceTest.of(new double[] {-9, -10, -11}, -2, 2).beyond())
                .isCloseTo(upperTail(t), within(1e-12));
    }

    @Test
    void theIntervalIsTheNinetyPercentIntervalOfTheMean() {
        EquivalenceTest test = EquivalenceTest.of(DIFFERENCES, -2, 2);

        assertThat(test.estimate().high()).isCloseTo(2.919986 / Math.sqrt(3), within(1e-6));
        assertThat(test.estimate().low()).isEqualTo(-test.estimate().high());
        assertThat(EquivalenceTest.CONFIDENCE).isEqualTo(0.9);
    }

    @Test
    void theTestsAreSignificantJustWhenTheIntervalLiesWithinTheMargin() {
        double edge = EquivalenceTest.of(DIFFERENCES, -2, 2).estimate().high();

        assertThat(EquivalenceTest.of(DIFFERENCES, -(edge + 1e-6), edge + 1e-6).within())
                .isLessThan(0.05);
        assertThat(EquivalenceTest.of(DIFFERENCES, -(edge - 1e-6), edge - 1e-6).within())
                .isGreaterThan(0.05);
    }

    @Test
    void equalDifferencesAreComparedAsTheyAre() {
        double[] equal = {0.1, 0.1, 0.1};

        assertThat(EquivalenceTest.of(equal, -0.11, 0.11).within()).isZero();
        assertThat(EquivalenceTest.of(equal, -0.09, 0.09).beyond()).isZero();
        assertThat(EquivalenceTest.of(equal, -0.1, 0.1).within()).isEqualTo(1);
        assertThat(EquivalenceTest.of(equal, -0.1, 0.1).beyond()).isEqualTo(1);
    }

    @Test
    void aSinglePairIsRefused() {
        assertThatThrownBy(() -> EquivalenceTest.of(new double[] {1}, -2, 2)).hasMessageContaining("at least 2");
    }

    @Test
    void anInfiniteDifferenceIsRefused() {
        double[] infinite = {1, Double.POSITIVE_INFINITY};

        assertThatThrownBy(() -> EquivalenceTest.of(infinite, -2, 2)).hasMessageContaining("Infinity");
    }

    private static double upperTail(double t) {
        return 0.5 - t / (2 * Math.sqrt(2 + t * t));
    }
}
