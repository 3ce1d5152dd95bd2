package lab.plain;

import static org.assertj.core.api.Assertions.assertThat;

import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import org.junit.jupiter.api.Test;

final class AmountTest {
    private static final Metric ACCURACY = Metric.of("test_accuracy", "Test accuracy", "", Axis.STEP, Better.HIGHER);
    private static final Metric LOSS = Metric.of("train_loss", "Training loss", "nats", Axis.EPOCH, Better.LOWER);

    @Test
    void differencesOfAccuraciesAreInPercentagePoints() {
        Amount amount = Amount.of(ACCURACY.atEnd());

        assertThat(amount.value(0.8325)).isEqualTo("83.3 %");
        assertThat(amount.difference(0.01)).isEqualTo("1 percentage point");
        assertThat(amount.difference(0.0324)).isEqualTo("3.24 percentage points");
    }

    @Test
    void countsNameWhatIsCounted() {
        assertThat(Amount.of(ACCURACY.firstAtLeast(0.9)).difference(12_345)).isEqualTo("12,345 steps");
        assertThat(Amount.of(ACCURACY.firstAtLeast(0.9)).difference(1)).isEqualTo("1 step");
    }

    @Test
    void othersHaveTheUnitOfTheirMetric() {
        assertThat(Amount.of(LOSS.atEnd()).value(1.0 / 3)).isEqualTo("0.333 nats");
        assertThat(Amount.of(LOSS.atEnd().over(LOSS.best())).value(2)).isEqualTo("2");
    }

    @Test
    void smallNumbersHavePowersOfTen() {
        assertThat(Amount.number(2.8678e-6)).isEqualTo("2.87 × 10⁻⁶");
    }
}
