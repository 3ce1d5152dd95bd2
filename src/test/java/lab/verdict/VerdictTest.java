package lab.verdict;

import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lab.claim.Expectation;
import lab.claim.Expectation.Range;
import lab.metric.ArmKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    private static final Trials ONES = Planted.trials(Planted.times(5, 0), Planted.values(1, 1, 1, 1, 1.5));
    private static final Expectation SUPPORTED = new Range(NUMBER, WITH, 0, 2);
    private static final Expectation REFUTED = new Range(NUMBER, WITH, 2, 3);
    private static final Expectation INCONCLUSIVE = new Range(NUMBER, WITH, 0, 1.2);

    @Test
    void aClaimIsSupportedWhenAllItsExpectationsAre() {
        assertThat(outcome(SUPPORTED, SUPPORTED)).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void aClaimIsRefutedWhenOneExpectationIs() {
        assertThat(outcome(SUPPORTED, INCONCLUSIVE, REFUTED)).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aClaimIsInconclusiveWhenOneExpectationIsAndNoneIsRefuted() {
        assertThat(outcome(SUPPORTED, INCONCLUSIVE)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClaimWithoutExpectationsIsInconclusive() {
        assertThat(outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void findingsStandInTheOrderOfTheExpectations() {
        Verdict verdict = Judge.judge(List.of(REFUTED, SUPPORTED), ONES);

        assertThat(verdict.findings()).extracting(Finding::expectation).containsExactly(REFUTED, SUPPORTED);
    }

    @Test
    void aStudyWithoutTrialsIsInconclusive() {
        Verdict verdict = Judge.judge(List.of(SUPPORTED), new Trials(Map.of()));

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anArmWithoutTrialsIsRefused() {
        Expectation unknown = new Range(NUMBER, new ArmKey("other", Map.of()), 0, 1);

        assertThatThrownBy(() -> Judge.judge(List.of(unknown), ONES)).hasMessageContaining("other, seed 101");
    }

    private static Outcome outcome(Expectation... expectations) {
        return Judge.judge(List.of(expectations), ONES).outcome();
    }
}
