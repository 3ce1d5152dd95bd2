package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SampleTest {
    @Test
    void numbersAreKeptToNineSignificantDigits() {
        assertThat(Sample.rounded(1.0 / 3)).isEqualTo(0.333333333);
        assertThat(Sample.rounded(-123456789.5)).isEqualTo(-123456790.0);
        assertThat(Sample.rounded(1.234567894e-20)).isEqualTo(1.23456789e-20);
    }

    @Test
    void everyFloatOfTheBackendIsStillToldFromItsNeighbour() {
        float value = 0.1f;

        assertThat((float) Sample.rounded(value)).isEqualTo(value);
        assertThat((float) Sample.rounded(Math.nextUp(value))).isEqualTo(Math.nextUp(value));
    }

    @Test
    void allNumbersOfASampleAreRounded() {
        assertThat(new Sample("loss", 1.0 / 3, 2.0 / 3, 0.1 + 0.2))
                .isEqualTo(new Sample("loss", 0.333333333, 0.666666667, 0.3));
    }

    @Test
    void nanAndInfinityAndZeroStayAsTheyAre() {
        assertThat(Sample.rounded(Double.NaN)).isNaN();
        assertThat(Sample.rounded(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Sample.rounded(0)).isZero();
    }
}
