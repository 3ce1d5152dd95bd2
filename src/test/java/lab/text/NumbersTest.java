package lab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lab.metric.Sample;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "0, 0",
        "-0.0, -0",
        "0.25, 0.25",
        "-1200, -1200",
        "0.0001, 0.0001",
        "0.00001, 1e-5",
        "0.00000015, 1.5e-7",
        "123456789, 123456789",
        "1e9, 1e9",
        "1234567890123, 1.23456789e12",
        "0.1234567891, 0.123456789",
        "-2.5e300, -2.5e300",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void aNumberHasOneForm(double value, String form) {
        assertThat(Numbers.text(value)).isEqualTo(form);
    }

    @Test
    void whatASampleHoldsIsReadBackToTheLastBit() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7L);

        for (int i = 0; i < 20_000; i++) {
            double value = Sample.rounded(Double.longBitsToDouble(random.nextLong()));
            assertThat(Numbers.parse(Numbers.text(value)).orElseThrow()).isEqualTo(Double.valueOf(value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, -0.0, 1e-310})
    void theExtremesAreReadBackToTheLastBit(double value) {
        double kept = Sample.rounded(value);

        assertThat(Numbers.parse(Numbers.text(kept)).orElseThrow()).isEqualTo(Double.valueOf(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,5", "1d", "0x1p3", "nan", "1e", ".5", "1_000", "٣"})
    void whatIsNoNumberOfOursIsRefused(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @Test
    void aReaderGetsThreeDigits() {
        assertThat(Numbers.brief(1234.5678)).isEqualTo("1230");
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.012345; 0.0123",
                "12345; 12,300",
                "1234567; 1,230,000",
                "12345678; 1.23e7",
                "1.2345e-9; 1.23e-9",
                "22; 22"
            })
    void aNumberInAFigureHasThreeDigitsAndGroups(double value, String words) {
        assertThat(Numbers.grouped(value)).isEqualTo(words);
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
