package lab.verdict;

import static lab.verdict.Planted.NAN;
import static lab.verdict.Planted.NEVER;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.finding;
import static lab.verdict.Planted.join;
import static lab.verdict.Planted.times;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Equivalence.Side;
import org.junit.jupiter.api.Test;

final class EquivalenceJudgementTest {
    private static final Equivalence SAME = new Equivalence(NUMBER, WITHOUT, WITH, 2, Side.BOTH);
    private static final double[] ZEROS = times(3, 0);

    @Test
    void aMeanDifferenceWellWithinTheMarginSupports() {
        Finding finding = finding(SAME, values(-1, 0, 1), ZEROS);
        double t = 2 * Math.sqrt(3);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.result().p()).isCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), within(1e-12));
        assertThat(finding.result().estimate().confidence()).isEqualTo(0.9);
        assertThat(finding.result().holding()).isEqualTo(3);
    }

    @Test
    void aMeanDifferenceWellBeyondTheMarginRefutesOnEitherSide() {
        assertThat(finding(SAME, values(9, 10, 11), ZEROS).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding(SAME, ZEROS, values(9, 10, 11)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aMeanDifferenceThatIsTooUncertainIsInconclusive() {
        Finding finding = finding(SAME, values(-5, 0, 5), ZEROS);

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("too few seeds");
    }

    @Test
    void armsOfTheSameBytesAreEquivalent() {
        assertThat(finding(SAME, values(1, 2, 3), values(1, 2, 3)).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void equalDecimalDifferencesAreEqualThoughTheirBinaryOnesAreNot() {
        Equivalence close = new Equivalence(NUMBER, WITHOUT, WITH, 0.1, Side.BOTH);

        Finding finding = finding(close, values(0.9, 0.7, 0.4), values(0.8, 0.6, 0.3));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.effects()).containsOnly(0.1);
    }

    @Test
    void thresholdsThatOnlyOneArmReachesInFiveSeedsRefute() {
        Finding finding = finding(SAME, times(5, NEVER), times(5, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding.result().holding()).isZero();
    }

    @Test
    void aValueThatOnlyOneArmHasIsNeverEquivalent() {
        assertThat(finding(SAME, values(1, 1, 1), values(1, 1, NAN)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(SAME, times(5, NAN), times(5, 1)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void anUnreachedThresholdSupportsNothing() {
        assertThat(finding(SAME, times(9, 1), join(times(8, 1), values(NEVER))).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(SAME, values(-1, 0, 1, NEVER), values(0, 0, 0, NEVER))
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void notWorseLooksAtOneSideOnly() {
        Equivalence notLower = new Equivalence(NUMBER, WITHOUT, WITH, 2, Side.NOT_LOWER);
        Equivalence notHigher = new Equivalence(NUMBER, WITHOUT, WITH, 2, Side.NOT_HIGHER);
        double[] high = values(9, 10, 11);

        assertThat(finding(notLower, high, ZEROS).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding(notLower, ZEROS, high).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding(notHigher, high, ZEROS).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding(notHigher, ZEROS, high).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(notLower.describe()).isEqualTo("number: [without] is not below [with] by more than 2");
    }

    @Test
    void theSentenceCanBeReadAloud() {
        assertThat(finding(SAME, values(-1, 0, 1, 0, 0), times(5, 0)).words())
                .isEqualTo("mean 0 (90 % interval -0.674 to 0.674); holds in 5 of 5 seeds, p = 0.0016.");
    }
}
