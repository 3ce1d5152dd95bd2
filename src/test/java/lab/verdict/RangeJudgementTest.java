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
        assertThat(finding.result().p()).isEqualTo(1.0 / 32);
        assertThat(finding.result().estimate().middle()).isEqualTo(1);
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
    void aTrialWithoutANumberIsNotInTheRange() {
        assertThat(judge(WITHIN, 1, 1, 1, 1, NAN).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judge(WITHIN, times(5, NAN)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void anUnreachedThresholdIsAboveEveryBoundAndAtLeastEveryBound() {
        assertThat(judge(AT_MOST, times(5, NEVER)).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judge(AT_LEAST, times(5, NEVER)).outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void theSentencesCanBeReadAloud() {
        assertThat(judge(WITHIN, 0.6, 0.9, 1, 1.1, 1.5).words())
                .isEqualTo("median 1 (93.8 % interval 0.6 to 1.5); holds in 5 of 5 seeds, p = 0.031.");
        assertThat(judge(AT_MOST, 3, 4, 5, 6, 7).words())
                .endsWith("holds in 0 of 5 seeds, p = 1; against it p = 0.031 (corrected for the number of"
                        + " expectations).");
        assertThat(judge(AT_LEAST, times(5, 1)).words()).isEqualTo("median 1; holds in 5 of 5 seeds, p = 0.031.");
    }

    private static Finding judge(Range range, double... with) {
        return Planted.finding(range, values(times(with.length, 0)), with);
    }
}
