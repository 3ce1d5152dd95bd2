package lab.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lab.data.Examples;
import lab.error.LabException;
import org.junit.jupiter.api.Test;

/** The quadratic loss against arithmetic by hand. */
final class LeastSquaresTest {
    /**
     * Two examples, x = (1, 1) with y = 3 and x = (1, -3) with y = -5: solved exactly by w = (1, 2). The second moments are
     * {@code (1 + 1)/2 = 1}, {@code (1 - 3)/2 = -1} and {@code (1 + 9)/2 = 5}, with eigenvalues {@code 3 -+ sqrt(5)}.
     */
    private static final LeastSquares BOWL =
            LeastSquares.of(Examples.of(new float[] {1, 1, 1, -3}, 2, new float[] {3, -5}, 1));

    @Test
    void theMinimumSolvesWhatCanBeSolved() {
        assertThat(BOWL.minimum()[0]).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(BOWL.excess(BOWL.minimum())).isZero();
    }

    @Test
    void theLossIsHalfTheMeanSquaredError() {
        assertThat(BOWL.excess(new double[1][2])).isEqualTo((9 + 25) / 4.0, within(1e-12));
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        // At 0 it is -(3 (1, 1) - 5 (1, -3)) / 2 = -(-2, 18) / 2.
        assertThat(BOWL.gradient(new double[1][2])[0]).containsExactly(new double[] {1, -9}, within(1e-12));
    }

    @Test
    void theConditionNumberIsLargestOverSmallestCurvature() {
        assertThat(BOWL.conditionNumber()).isEqualTo((3 + Math.sqrt(5)) / (3 - Math.sqrt(5)), within(1e-12));
        assertThat(BOWL.bestRate()).isEqualTo(2 / 6.0, within(1e-12));
    }

    @Test
    void eigenvaluesOfAllSizesAreFoundToTheirOwnPrecision() {
        // 2 on the diagonal and 1 beside it: eigenvalues 2 + 2 cos(k pi / 4), here with the last axis scaled by 1e-4.
        double[][] scaled = {{2, 1, 0}, {1, 2, 1e-4}, {0, 1e-4, 2e-8}};

        double[] values = new Symmetric(scaled).eigenvalues();

        assertThat(values[0] * values[1] * values[2])
                .as("the determinant, 4, scaled twice")
                .isEqualTo(4e-8, within(1e-20));
        assertThat(values[0] + values[1] + values[2]).isEqualTo(4 + 2e-8, within(1e-13));
    }

    @Test
    void everyOutputHasItsOwnMinimum() {
        LeastSquares two = LeastSquares.of(Examples.of(new float[] {1, 2}, 1, new float[] {1, -1, 2, -2}, 2));

        assertThat(two.minimum()[0]).containsExactly(new double[] {1}, within(1e-12));
        assertThat(two.minimum()[1]).containsExactly(new double[] {-1}, within(1e-12));
        assertThat(two.excess(new double[2][1])).isEqualTo((1 + 1 + 4 + 4) / 4.0, within(1e-12));
    }

    @Test
    void dependentFeaturesAreRefused() {
        Examples twice = Examples.of(new float[] {1, 2, 3, 6, -2, -4}, 2, new float[] {1, 2, 3}, 1);

        assertThatThrownBy(() -> LeastSquares.of(twice))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("feature 1");
    }
}
