package lab.claim;

import static lab.claim.Expectation.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Summary;
import org.junit.jupiter.api.Test;

final class ExpectationTest {
    private static final Summary LOSS =
            Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER).atEnd();
    private static final Arm<Integer> HE = Arm.of("He", 1);
    private static final Arm<Integer> XAVIER = Arm.of("Xavier", 2).at(Factor.of("depth"), 20);

    @Test
    void anOrderStandsAsItsAuthorWroteIt() {
        assertThat(expect(LOSS, HE).toExceed(XAVIER).describe())
                .isEqualTo("loss at end: [He] is above [Xavier, depth 20]");
        assertThat(expect(LOSS, HE).toStayBelow(XAVIER).describe())
                .isEqualTo("loss at end: [He] is below [Xavier, depth 20]");
    }

    @Test
    void anOrderNamesTheLeastEffect() {
        assertThat(expect(LOSS, HE).toExceed(XAVIER).by(0.5).describe())
                .isEqualTo("loss at end: [He] is above [Xavier, depth 20] by at least 0.5");
        assertThat(expect(LOSS, HE).toExceed(XAVIER).times(3).describe())
                .isEqualTo("loss at end: [He] is above [Xavier, depth 20] at least 3 times");
    }

    @Test
    void aRangeNamesTheEndsThatItHas() {
        assertThat(expect(LOSS, HE).atMost(1e-5).describe()).isEqualTo("loss at end: [He] is at most 0.00001");
        assertThat(expect(LOSS, HE).atLeast(2).describe()).isEqualTo("loss at end: [He] is at least 2");
        assertThat(expect(LOSS, HE).within(0.1, 10).describe()).isEqualTo("loss at end: [He] is from 0.1 to 10");
    }

    @Test
    void anEquivalenceNamesItsMargin() {
        assertThat(expect(LOSS, HE).toMatch(XAVIER, 0.005).describe())
                .isEqualTo("loss at end: [He] matches [Xavier, depth 20] within 0.005");
    }

    @Test
    void anAgreementNamesThePrintedNumberWithAllItsDigits() {
        assertThat(expect(LOSS, HE).toAgreeWith("0.0310").describe())
                .isEqualTo("loss at end: [He] agrees with the printed 0.0310");
    }

    @Test
    void aPrintedNumberIsRoundedToItsLastDigit() {
        assertThat(expect(LOSS, HE).toAgreeWith("0.000").rounding()).isEqualTo(0.0005);
        assertThat(expect(LOSS, HE).toAgreeWith("97").rounding()).isEqualTo(0.5);
    }

    @Test
    void anExpectationKnowsItsArms() {
        assertThat(expect(LOSS, HE).toStayBelow(XAVIER).arms()).containsExactly(HE.key(), XAVIER.key());
        assertThat(expect(LOSS, HE).atMost(1).arms()).containsExactly(HE.key());
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> expect(LOSS, HE).within(2, 1)).hasMessageContaining("is empty: 2.0 to 1.0");
    }

    @Test
    void aMarginOfNothingIsRefused() {
        assertThatThrownBy(() -> expect(LOSS, HE).toMatch(XAVIER, 0))
                .hasMessage("The margin of 'loss at end' must be positive, but was 0.0.");
    }
}
