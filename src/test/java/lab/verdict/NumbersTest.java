package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "6.2, 6.2",
        "8.0, 8",
        "0, 0",
        "-0.0, 0",
        "0.03125, 0.0313",
        "93.75, 93.8",
        "1234, 1230",
        "-0.5, -0.5",
        "0.0001, 0.0001",
        "0.0000001254, 1.25e-7",
        "1234567, 1.23e6",
        "999999, 1e6",
        "-0.00001, -1e-5",
        "NaN, undefined",
        "Infinity, infinite",
        "-Infinity, minus infinite"
    })
    void aNumberReadsWithThreeSignificantDigits(double value, String words) {
        assertThat(Numbers.format(value)).isEqualTo(words);
    }

    @Test
    void aDecimalPointIsAPointInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(Numbers.format(6.25)).isEqualTo("6.25");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aValueJustShortOfAnotherGetsTheDigitsThatTellThemApart() {
        assertThat(Numbers.apartFrom(3, 2.9996)).isEqualTo("2.9996");
        assertThat(Numbers.apartFrom(3, 2.1)).isEqualTo("2.1");
    }

    @Test
    void aSmallPValueIsBounded() {
        assertThat(Numbers.p(1.0 / 32)).isEqualTo("p = 0.031");
        assertThat(Numbers.p(1e-9)).isEqualTo("p < 0.001");
        assertThat(Numbers.p(1)).isEqualTo("p = 1");
    }

    @Test
    void aFractionReadsAsPercent() {
        assertThat(Numbers.percent(0.9375)).isEqualTo("93.8 %");
    }
}
