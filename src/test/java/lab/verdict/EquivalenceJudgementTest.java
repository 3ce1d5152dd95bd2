package lab.verdict;

import static lab.verdict.Planted.NAN;
import static lab.verdict.Planted.NEVER;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.finding;
import static lab.verdict.Planted.times;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.claim.Expectation.Equivalence;
import org.junit.jupiter.api.Test;

final class EquivalenceJudgementTest {
    private static final Equivalence SAME = new Equivalence(NUMBER, WITHOUT, WITH, 2);
    private static final double[] ZEROS = times(3, 0);

    @Test
    void aMeanDifferenceWellWithinTheMarginSupports() {
        Finding finding = finding(SAME, values(-1, 0, 1), ZEROS);
        double t = 2 * Math.sqrt(3);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.p()).isCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), within(1e-12));
        assertThat(finding.confidence()).isEqualTo(0.9);
        assertThat(finding.holding()).isEqualTo(3);
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
        assertThat(finding.words()).endsWith("significantly neither within nor beyond the margin.");
    }

    @Test
    void armsOfTheSameBytesAreEquivalent() {
        assertThat(finding(SAME, values(1, 2, 3), values(1, 2, 3)).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void equalDecimalDifferencesAreEqualThoughTheirBinaryOnesAreNot() {
        Equivalence close = new Equivalence(NUMBER, WITHOUT, WITH, 0.1);

        Finding finding = finding(close, values(0.9, 0.7, 0.4), values(0.8, 0.6, 0.3));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.effects()).containsOnly(0.1);
    }

    @Test
    void aSinglePairIsTooFew() {
        Finding finding = finding(SAME, values(1), values(1));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("too few seeds: 1 counted, at least 2 are needed");
    }

    @Test
    void thresholdsThatOnlyOneArmReachesInFiveSeedsRefute() {
        Finding finding = finding(SAME, times(5, NEVER), times(5, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding.counted()).isEqualTo(5);
        assertThat(finding.holding()).isZero();
    }

    @Test
    void oneUnreachedThresholdLeavesTheRestInconclusive() {
        Finding finding = finding(SAME, values(1, 1, 1, 1, 1), values(1, 1, 1, 1, NEVER));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words())
                .isEqualTo("In 1 of 5 seeds only one of [without] and [with] has a finite value, which is no match; "
                        + "sign test p = 0.97.");
    }

    @Test
    void aValueThatOnlyOneArmHasIsNeverEquivalent() {
        assertThat(finding(SAME, values(1, 1, 1), values(1, 1, NAN)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(SAME, times(5, NAN), times(5, 1)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void pairsThatBothNeverReachOrHaveNoValueAreLeftOut() {
        Finding finding = finding(SAME, values(-1, 0, 1, NEVER, NAN), values(0, 0, 0, NEVER, NAN));

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.counted()).isEqualTo(3);
        assertThat(finding.words()).endsWith(". 2 of 5 seeds count for neither side.");
    }

    @Test
    void theSentenceCanBeReadAloud() {
        Finding finding = finding(SAME, values(-1, 0, 1), ZEROS);

        assertThat(finding.words())
                .isEqualTo("Mean difference of [without] and [with] 0 (90 % interval -1.69 to 1.69), margin 2; "
                        + "two one-sided t-tests on 3 pairs p = 0.037.");
        assertThat(finding.refutedBy()).startsWith("Refuted if the mean difference is significantly beyond 2");
    }
}
