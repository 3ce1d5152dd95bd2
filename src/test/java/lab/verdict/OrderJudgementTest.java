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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import org.junit.jupiter.api.Test;

final class OrderJudgementTest {
    private static final Order MORE = new Order(NUMBER, WITHOUT, WITH, Size.DIFFERENCE, 0);
    private static final double[] ONES = times(5, 1);

    @Test
    void fiveOfFiveSeedsSupport() {
        Finding finding = finding(MORE, values(2, 3, 4, 5, 6), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.effects()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(finding.seeds()).containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(finding.p()).isEqualTo(1.0 / 32);
        assertThat(finding.median()).isEqualTo(3);
        assertThat(finding.low()).isEqualTo(1);
        assertThat(finding.high()).isEqualTo(5);
        assertThat(finding.confidence()).isEqualTo(0.9375);
        assertThat(finding.effect()).isEqualTo("difference of number");
    }

    @Test
    void noneOfFiveSeedsRefutes() {
        assertThat(finding(MORE, ONES, values(2, 3, 4, 5, 6)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void fourOfFiveSeedsAreInconclusive() {
        assertThat(finding(MORE, values(2, 3, 4, 5, 0), ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void nineOfTenSeedsSupport() {
        Finding finding = finding(MORE, join(times(9, 2), values(0)), times(10, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.holding()).isEqualTo(9);
        assertThat(finding.counted()).isEqualTo(10);
    }

    @Test
    void fourSeedsNeverSupportAndTheWordsSaySo() {
        Finding finding = finding(MORE, times(4, 2), times(4, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("too few seeds: 4 counted, at least 5 are needed");
    }

    @Test
    void equalArmsTieInEverySeed() {
        Finding finding = finding(MORE, ONES, ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.counted()).isZero();
        assertThat(finding.words()).contains("5 of 5 seeds count for neither side.");
    }

    @Test
    void aTieLeavesFourSeedsAndTheyAreTooFew() {
        assertThat(finding(MORE, values(2, 3, 4, 5, 1), ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anUnreachedThresholdExceedsAReachedOne() {
        Finding finding = finding(MORE.times(3), times(5, NEVER), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.median()).isEqualTo(NEVER);
        assertThat(finding.words()).contains("median ratio infinite");
    }

    @Test
    void anUnreachedThresholdInTheLesserArmContradicts() {
        Finding finding = finding(MORE.times(3), ONES, times(5, NEVER));

        assertThat(finding.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding.median()).isZero();
    }

    @Test
    void thresholdsThatNeitherArmReachesCountForNeither() {
        Finding finding = finding(MORE.times(3), times(5, NEVER), times(5, NEVER));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.counted()).isZero();
        assertThat(finding.effects()).containsOnly(NAN);
    }

    @Test
    void aTrialWithoutValueCountsForNeither() {
        Finding finding = finding(MORE, values(NAN, 2, 2, 2, 2, 2), times(6, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.counted()).isEqualTo(5);
        assertThat(finding.words()).endsWith("p = 0.031. 1 of 6 seeds counts for neither side.");
    }

    @Test
    void oneContradictionOutvotesAnyMean() {
        assertThat(finding(MORE, values(1e9, 1e9, 1e9, 1e9, 0), ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theClaimedSizeCountsWhenItIsMetExactly() {
        assertThat(finding(MORE.by(0.1), times(5, 0.9), times(5, 0.8)).outcome())
                .isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void seedsThatMeetTheClaimedSizeExactlySpeakAgainstRefutation() {
        Finding finding = finding(MORE.times(3), join(times(5, 2), times(4, 3)), times(9, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aDirectionWithoutTheSizeInAnySeedIsRefutedAndTheWordsSayBoth() {
        Finding finding = finding(MORE.times(3), times(5, 2.1), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding.words())
                .contains("the direction holds in 5 of 5 seeds, but the median ratio 2.1 falls short of the claimed 3")
                .contains("the ratio is below 3 in 5 of 5 seeds, sign test p = 0.031");
    }

    @Test
    void aSizeThatSomeSeedsReachIsInconclusive() {
        Finding finding = finding(MORE.times(3), values(2.1, 2.1, 2.1, 4, 4), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("falls short of the claimed 3");
    }

    @Test
    void aMedianThatRoundsToTheClaimIsShownToFallShort() {
        Finding finding = finding(MORE.times(3), values(2.9996, 2.9996, 2.9996, 4, 4), ONES);

        assertThat(finding.words()).contains("the median ratio 2.9996 falls short of the claimed 3");
    }

    @Test
    void tiesFallShortOfAClaimedSize() {
        Finding finding = finding(MORE.times(3), join(times(5, 4), times(6, 1)), times(11, 1));

        assertThat(finding.p()).isLessThan(0.05);
        assertThat(finding.median()).isEqualTo(1);
        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theSentenceCanBeReadAloud() {
        Finding finding = finding(MORE.times(3), values(5.1, 6, 6.2, 7, 8), ONES);

        assertThat(finding.words())
                .isEqualTo("In 5 of 5 seeds [without] exceeds [with]; median ratio 6.2 (93.8 % interval 5.1 to 8), "
                        + "at least 3 was claimed; sign test p = 0.031.");
        assertThat(finding.refutedBy())
                .isEqualTo("Refuted if in significantly many seeds (at least 5 of 5) [without] / [with] is below 3.");
    }

    @Test
    void aRefutationSaysWhatTheSeedsShowInstead() {
        Finding finding = finding(MORE, ONES, values(2, 3, 4, 5, 6));

        assertThat(finding.words())
                .endsWith("sign test p = 1; [with] exceeds [without] in 5 of 5 seeds, sign test p = 0.031.");
        assertThat(finding.refutedBy())
                .isEqualTo("Refuted if in significantly many seeds (at least 5 of 5) [with] exceeds [without].");
    }

    @Test
    void aRatioOfANegativeNumberIsRefused() {
        assertThatThrownBy(() -> finding(MORE.times(3), values(1, 2, -3), times(3, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'number' of 'without', seed 103, is -3")
                .hasMessageContaining("difference");
    }

    @Test
    void aRatioToZeroIsRefused() {
        assertThatThrownBy(() -> finding(MORE.times(3), ONES, times(5, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'with', seed 101, is 0");
    }

    @Test
    void zeroOverZeroCountsForNeither() {
        Finding finding = finding(MORE.times(3), values(0, 4, 4, 4, 4, 4), values(0, 1, 1, 1, 1, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.counted()).isEqualTo(5);
    }
}
