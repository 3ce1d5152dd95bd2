package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EffectsTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void aDifferenceOfDecimalsIsTheDecimal() {
        assertThat(0.9 - 0.8).isNotEqualTo(0.1);
        assertThat(Effects.difference(0.9, 0.8)).isEqualTo(0.1);
    }

    @Test
    void aRatioOfDecimalsIsTheDecimal() {
        assertThat(0.3 / 0.1).isNotEqualTo(3);
        assertThat(Effects.ratio(0.3, 0.1)).isEqualTo(3);
    }

    @Test
    void positiveInfinityOutranksAllAndNegativeInfinityIsOutranked() {
        assertThat(Effects.ratio(INF, 2)).isEqualTo(INF);
        assertThat(Effects.ratio(2, INF)).isZero();
        assertThat(Effects.ratio(-INF, 2)).isZero();
        assertThat(Effects.ratio(2, -INF)).isEqualTo(INF);
        assertThat(Effects.ratio(INF, -INF)).isEqualTo(INF);
        assertThat(Effects.ratio(-INF, INF)).isZero();
        assertThat(Effects.difference(INF, 2)).isEqualTo(INF);
        assertThat(Effects.difference(2, INF)).isEqualTo(-INF);
    }

    @Test
    void equalInfinitiesHaveNoEffect() {
        assertThat(Effects.ratio(INF, INF)).isNaN();
        assertThat(Effects.ratio(-INF, -INF)).isNaN();
        assertThat(Effects.difference(INF, INF)).isNaN();
    }

    @Test
    void nanAndZeroOverZeroHaveNoEffect() {
        assertThat(Effects.ratio(0, 0)).isNaN();
        assertThat(Effects.ratio(Double.NaN, 1)).isNaN();
        assertThat(Effects.ratio(INF, Double.NaN)).isNaN();
        assertThat(Effects.difference(1, Double.NaN)).isNaN();
    }
}
