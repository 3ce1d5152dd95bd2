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
    private static final Order MORE = new Order(NUMBER, WITHOUT, WITH, true, Size.DIFFERENCE, 0);
    private static final double[] ONES = times(5, 1);

    @Test
    void fiveOfFiveSeedsSupport() {
        Finding finding = finding(MORE, values(2, 3, 4, 5, 6), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.effects()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(finding.seeds()).containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(finding.result().p()).isEqualTo(1.0 / 32);
        assertThat(finding.result().estimate().middle()).isEqualTo(3);
        assertThat(finding.result().estimate().low()).isEqualTo(1);
        assertThat(finding.result().estimate().high()).isEqualTo(5);
        assertThat(finding.result().estimate().confidence()).isEqualTo(0.9375);
        assertThat(finding.effect()).isEqualTo("number, higher by");
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
        assertThat(finding.result().holding()).isEqualTo(9);
    }

    @Test
    void anUnreachedThresholdExceedsAReachedOne() {
        Finding finding = finding(MORE.times(3), times(5, NEVER), ONES);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.result().estimate().middle()).isEqualTo(NEVER);
        assertThat(finding.words()).contains("median infinite");
    }

    @Test
    void anUnreachedThresholdInTheLesserArmContradicts() {
        Finding finding = finding(MORE.times(3), ONES, times(5, NEVER));

        assertThat(finding.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding.result().estimate().middle()).isZero();
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
    void aRatioOfANegativeNumberIsRefused() {
        assertThatThrownBy(() -> finding(MORE.times(3), values(1, 2, -3), times(3, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("compares -3.0 by a ratio")
                .hasMessageContaining("difference");
    }

    @Test
    void aRatioToZeroIsRefused() {
        assertThatThrownBy(() -> finding(MORE.times(3), ONES, times(5, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("compares 0.0 by a ratio");
    }

    @Test
    void fourSeedsNeverSupportAndTheWordsSaySo() {
        Finding finding = finding(MORE, times(4, 2), times(4, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("too few seeds, at least 5 are needed");
    }

    @Test
    void tiesSpeakForNeitherSide() {
        assertThat(finding(MORE, ONES, ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(MORE, values(2, 3, 4, 5, 1), ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(MORE, values(0, 0, 0, 0, 1), ONES).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aSeedWithoutValueSpeaksForNeitherSideAndStillCounts() {
        Finding finding = finding(MORE, values(NAN, 2, 2, 2, 2, 2), times(6, 1));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.result().holding()).isEqualTo(5);
        assertThat(finding.words()).contains("holds in 5 of 6 seeds, p = 0.11");
    }

    @Test
    void thresholdsThatNeitherArmReachesSpeakForNeitherSide() {
        Finding finding = finding(MORE.times(3), times(5, NEVER), times(5, NEVER));

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.effects()).containsOnly(NAN);
    }

    @Test
    void theSizeIsTestedInEverySeedAndNotOnlyInTheMedian() {
        assertThat(finding(MORE.times(3), values(2.9, 4, 4, 4, 4), ONES).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding(MORE.times(3), times(5, 2.1), ONES).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding(MORE.times(3), times(5, 3), ONES).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void tiesFallShortOfAClaimedSize() {
        assertThat(finding(MORE.by(0.5), ONES, ONES).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aMedianThatRoundsToTheSizeIsShownToFallShort() {
        Finding finding = finding(MORE.times(3), values(2.9996, 2.9996, 2.9996, 4, 4), ONES);

        assertThat(finding.words()).startsWith("median 2.9996 ");
    }

    @Test
    void aSmallerNumberIsShownAsTheAuthorWroteIt() {
        Order less = new Order(NUMBER, WITH, WITHOUT, false, Size.RATIO, 2);
        Finding finding = finding(less, times(5, 6), times(5, 2));

        assertThat(less.describe()).isEqualTo("number: [with] is below [without] at least 2 times");
        assertThat(finding.effect()).isEqualTo("number, times lower");
        assertThat(finding.effects()).containsOnly(3.0);
        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void theSentencesCanBeReadAloud() {
        assertThat(finding(MORE.times(3), values(5.1, 6, 6.2, 7, 8), ONES).words())
                .isEqualTo("median 6.2 (93.8 % interval 5.1 to 8); holds in 5 of 5 seeds, p = 0.031.");
        assertThat(finding(MORE, ONES, values(2, 3, 4, 5, 6)).words())
                .isEqualTo("median -3 (93.8 % interval -5 to -1); holds in 0 of 5 seeds, p = 1; against it p = 0.031"
                        + " (corrected for the number of expectations).");
    }
}
