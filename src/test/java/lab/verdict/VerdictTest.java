package lab.verdict;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.verdict.Planted.NORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Arm;
import lab.claim.Clause;
import lab.claim.Expectation;
import lab.claim.Factor;
import lab.metric.Recording;
import lab.metric.Summary;
import lab.metric.TrialKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    private static final int SEEDS = 10;
    private static final Factor<Double> RATE = Factor.of("rate", 0.1, 0.01);
    private static final Arm<Integer> PLAIN = Arm.of("plain", 0);
    private static final Arm<Integer> NEW = Arm.of("new", 0);
    private static final Summary NUMBER = NORM.atEnd().named("number");
    private static final Expectation BETTER = expect(NUMBER, NEW).toExceed(PLAIN);

    @Test
    void aClauseThatHoldsInEveryRegimeIsSupported() {
        assertThat(outcome(trials(1, 1), clause("it is better", BETTER).in(RATE)))
                .isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void aClauseThatHoldsInOneRegimeAndFailsInAnotherDependsAndNamesBoth() {
        Verdict verdict = Judge.judge(List.of(clause("it is better", BETTER).in(RATE)), trials(1, -1));

        assertThat(verdict.outcome()).isEqualTo(Outcome.DEPENDS);
        assertThat(verdict.clauses().get(0).regimes(Outcome.SUPPORTED)).isEqualTo("rate 0.1");
        assertThat(verdict.clauses().get(0).regimes(Outcome.REFUTED)).isEqualTo("rate 0.01");
    }

    @Test
    void aClauseThatFailsInEveryRegimeIsRefuted() {
        assertThat(outcome(trials(-1, -1), clause("it is better", BETTER).in(RATE)))
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aClauseThatHoldsInOneRegimeAndIsUndecidedInAnotherIsInconclusive() {
        assertThat(outcome(trials(1, 0), clause("it is better", BETTER).in(RATE)))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void oneRefutedClauseRefutesTheClaim() {
        Clause worse =
                clause("it is worse", expect(NUMBER, NEW).toStayBelow(PLAIN)).in(RATE, 0.1);

        assertThat(outcome(trials(1, 1), clause("it is better", BETTER).in(RATE), worse))
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void whereThePremiseFailsTheRegimeIsNotJudged() {
        Clause clause = clause("it is better", BETTER)
                .in(RATE)
                .given(expect(NUMBER, NEW).atLeast(0));

        Verdict verdict = Judge.judge(List.of(clause), trials(1, -1));

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(verdict.clauses().get(0).regimes().get(1).isJudged()).isFalse();
        assertThat(outcome(trials(-1, -1), clause)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void anIdentityFailsByASingleSeedAndNeedsNoTest() {
        Clause identity = clause("it is one", expect(NUMBER, NEW).toEqual(1, 0)).in(RATE, 0.1);

        assertThat(outcome(trials(1, 1), identity)).isEqualTo(Outcome.SUPPORTED);
        assertThat(outcome(trials(2, 1), identity)).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aClauseThatIsNotJudgedSaysWhyAndDecidesNothing() {
        Clause unjudged = Clause.unjudged("it is fast", "needs a GPU");

        assertThat(outcome(trials(1, 1), clause("it is better", BETTER).in(RATE), unjudged))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(outcome(trials(1, 1), unjudged)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whatSpeaksAgainstManyExpectationsIsCorrectedForTheirNumber() {
        Expectation[] twenty = new Expectation[60];
        java.util.Arrays.fill(twenty, BETTER);

        assertThat(outcome(trials(-1, -1), clause("it is better", BETTER).in(RATE, 0.1)))
                .isEqualTo(Outcome.REFUTED);
        assertThat(outcome(trials(-1, -1), clause("it is better", twenty).in(RATE, 0.1)))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aClaimWithoutClausesIsInconclusive() {
        assertThat(outcome(trials(1, 1))).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aThresholdOfTheBaselineIsThatOfTheSameRegime() {
        Summary ahead = NUMBER.minus(NUMBER.in(PLAIN.key())).named("ahead");

        assertThat(outcome(
                        trials(1, 2),
                        clause("it is ahead", expect(ahead, NEW).atLeast(0.5)).in(RATE)))
                .isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void anArmWithoutTrialsIsRefused() {
        Clause unknown = clause("it is", expect(NUMBER, Arm.of("other", 0)).atMost(1));

        assertThatThrownBy(() -> outcome(trials(1, 1), unknown)).hasMessageContaining("other, seed 101");
    }

    private static Outcome outcome(Trials trials, Clause... clauses) {
        return Judge.judge(List.of(clauses), trials).outcome();
    }

    /** The new arm is ahead of the plain one, whose number is 0, by these numbers at the two rates. */
    private static Trials trials(double atLarge, double atSmall) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (double rate : RATE.levels()) {
            double ahead = rate == RATE.levels().get(0) ? atLarge : atSmall;
            for (int seed = 101; seed < 101 + SEEDS; seed++) {
                recordings.put(new TrialKey(PLAIN.at(RATE, rate).key(), seed), Planted.recording(NORM, 0));
                recordings.put(new TrialKey(NEW.at(RATE, rate).key(), seed), Planted.recording(NORM, ahead));
            }
        }
        return new Trials(recordings);
    }
}
