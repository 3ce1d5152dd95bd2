package lab.verdict;

import static lab.verdict.Planted.NAN;
import static lab.verdict.Planted.NEVER;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.times;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;

import lab.claim.Expectation.Range;
import org.junit.jupiter.api.Test;

final class RangeJudgementTest {
    private static final Range WITHIN = new Range(NUMBER, WITH, 0.5, 2);
    private static final Range AT_MOST = new Range(NUMBER, WITH, Double.NEGATIVE_INFINITY, 2);
    private static final Range AT_LEAST = new Range(NUMBER, WITH, 0.5, Double.POSITIVE_INFINITY);

    @Test
    void fiveSeedsInsideSupport() {
        Finding finding = judge(WITHIN, 0.5, 0.9, 1, 1.1, 2);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.effects()).containsExactly(0.5, 0.9, 1.0, 1.1, 2.0);
        assertThat(finding.p()).isEqualTo(1.0 / 32);
        assertThat(finding.median()).isEqualTo(1);
        assertThat(finding.effect()).isEqualTo("number");
    }

    @Test
    void fiveSeedsOutsideRefuteOnWhicheverSide() {
        assertThat(judge(WITHIN, 0.4, 3, 0.1, 9, -1).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void oneSeedOutsideIsInconclusive() {
        assertThat(judge(WITHIN, 1, 1, 1, 1, 3).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void nanCountsForNeither() {
        Finding finding = judge(WITHIN, 1, 1, 1, 1, NAN);

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).contains("too few seeds: 4 counted, at least 5 are needed");
    }

    @Test
    void anUnreachedThresholdIsAboveEveryBoundAndAtLeastEveryBound() {
        assertThat(judge(AT_MOST, times(5, NEVER)).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judge(AT_LEAST, times(5, NEVER)).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void theSentenceCanBeReadAloud() {
        assertThat(judge(WITHIN, 0.6, 0.9, 1, 1.1, 1.5).words())
                .isEqualTo("In 5 of 5 seeds [with] lies within 0.5 and 2; median 1 (93.8 % interval 0.6 to 1.5); "
                        + "sign test p = 0.031.");
        assertThat(judge(AT_MOST, times(5, 1)).words()).contains("[with] is at most 2;");
        assertThat(judge(AT_LEAST, times(5, 1)).words()).contains("[with] is at least 0.5;");
    }

    @Test
    void aRefutationSaysWhatTheSeedsShowInstead() {
        Finding finding = judge(AT_MOST, 3, 4, 5, 6, 7);

        assertThat(finding.words()).endsWith("it is above 2 in 5 of 5 seeds, sign test p = 0.031.");
        assertThat(finding.refutedBy())
                .isEqualTo("Refuted if in significantly many seeds (at least 5 of 5) [with] is above 2.");
    }

    private static Finding judge(Range range, double... with) {
        return Planted.finding(range, values(times(with.length, 0)), with);
    }
}
