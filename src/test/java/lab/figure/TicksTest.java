package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void linearTicksAreRound() {
        assertThat(words(new Span(0, 1.03), AxisScale.LINEAR, 6))
                .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void manyUpdatesAreGrouped() {
        assertThat(words(new Span(0, 40_000), AxisScale.LINEAR, 4))
                .containsExactly("0", "10,000", "20,000", "30,000", "40,000");
    }

    @Test
    void decadesOfALongSpanAreSparse() {
        assertThat(words(new Span(-12.5, 0.3), AxisScale.LOG, 4)).containsExactly("10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1");
    }

    @Test
    void onlyWholeEpochsAreNumbered() {
        assertThat(words(new Span(0, 6), AxisScale.COUNT, 12)).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @ParameterizedTest
    @CsvSource({"-7.2, 0.1, 2", "-5.1, -0.9, 1", "-0.5, 0.9, 3", "-0.9, 0.05, 4", "2.1, 2.9, 2", "-1.4, 1.2, 1"})
    void aLogarithmicAxisHasThreeNumbersOrMore(double low, double high, int most) {
        assertThat(words(new Span(low, high), AxisScale.LOG, most)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aSpanOfOneDecadeHasTicksBetween() {
        assertThat(words(new Span(-1, 0), AxisScale.LOG, 4)).containsExactly("0.1", "0.2", "0.5", "1");
    }

    @Test
    void aNarrowLogarithmicSpanHasRoundValues() {
        assertThat(words(new Span(Math.log10(2), Math.log10(3)), AxisScale.LOG, 5))
                .containsExactly("2.0", "2.2", "2.4", "2.6", "2.8", "3.0");
    }

    @Test
    void anInfiniteSeedMovesTheMedianAndNanDoesNot() {
        double never = Double.POSITIVE_INFINITY;

        assertThat(Medians.of(new double[] {1, never, never})).isEqualTo(never);
        assertThat(Medians.of(new double[] {1, 3, Double.NaN})).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "test accuracy, Test accuracy",
        "condition_number at end, Condition number at end",
        "Loss [nats], Loss [nats]",
        "dL/dz, dL/dz",
        "z, z",
        "w_1, w_1"
    })
    void aLabelBeginsWithACapitalUnlessItIsASymbol(String words, String label) {
        assertThat(PanelAxis.of(words, AxisScale.LINEAR, new Span(0, 1)).label())
                .isEqualTo(label);
    }

    private static List<String> words(Span span, AxisScale scale, int most) {
        return Ticks.within(span, scale, most).stream().map(Tick::words).toList();
    }
}
