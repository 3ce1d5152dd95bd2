package lab.plain;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lab.claim.Arm;
import lab.claim.Clause;
import lab.claim.Expectation;
import lab.claim.Figure;
import lab.claim.Notes;
import lab.claim.Plot;
import lab.claim.Regime;
import lab.metric.Trials;
import lab.verdict.Judge;
import lab.verdict.Planted;
import lab.verdict.Verdict;
import lab.verdict.Verdict.ClauseVerdict;
import lab.verdict.Verdict.RegimeVerdict;
import org.junit.jupiter.api.Test;

final class HeadlineTest {
    private static final Arm<Integer> NEW = Arm.of(WITH.name(), 0);
    private static final Arm<Integer> OLD = Arm.of(WITHOUT.name(), 0);
    private static final Figure FIGURE = Figure.of("Number by epoch", Plot.bars(NUMBER));

    @Test
    void theOutcomeIsInTheHeadline() {
        assertThat(headline(2, FIGURE.shows("better"))).isEqualTo("It is better");
        assertThat(headline(-2, FIGURE.shows("better"))).isEqualTo("Not so: it is better");
        assertThat(headline(0, FIGURE.shows("better"))).isEqualTo("Undecided: it is better");
    }

    @Test
    void aSentenceOfItsOwnIsSaidInsteadOfTheClause() {
        assertThat(headline(-2, FIGURE.shows("better", "the new one is"))).isEqualTo("Not so: the new one is");
    }

    @Test
    void aFigureThatShowsNoClauseIsItsTitle() {
        assertThat(headline(2, FIGURE)).isEqualTo("Number by epoch");
    }

    @Test
    void aRatioIsMeasuredInTheHeadline() {
        Expectation doubled = expect(NUMBER, NEW).toExceed(OLD).times(1.5);

        assertThat(headline(
                        clause("it is better", doubled),
                        Planted.trials(times(6, 1), times(6, 2)),
                        FIGURE.shows("better")))
                .isEqualTo("It is better (2 times)");
    }

    @Test
    void whatDependsNamesBothRegimes() {
        Notes notes = Notes.NONE.word("rate high", "at the high rate");
        Verdict holds = judged(2);
        Verdict fails = judged(-2);
        ClauseVerdict both = new ClauseVerdict("it is better", "", false, List.of(at("high", holds), at("low", fails)));

        assertThat(Headline.of(FIGURE.shows("better"), new Verdict(List.of(both)), notes))
                .isEqualTo("It is better: at the high rate, not at rate low");
    }

    @Test
    void manyConditionsAreCounted() {
        ClauseVerdict five = new ClauseVerdict(
                "it is better",
                "",
                false,
                List.of(
                        at("1", judged(2)),
                        at("2", judged(-2)),
                        at("3", judged(2)),
                        at("4", judged(-2)),
                        at("5", judged(-2))));

        assertThat(Headline.of(FIGURE.shows("better"), new Verdict(List.of(five)), Notes.NONE))
                .isEqualTo("It is better in 2 of 5 conditions");
    }

    @Test
    void whatHoldsSomewhereIsUndecidedOnlyElsewhere() {
        ClauseVerdict both =
                new ClauseVerdict("it is better", "", false, List.of(at("high", judged(2)), at("low", judged(0))));

        assertThat(Headline.of(FIGURE.shows("better"), new Verdict(List.of(both)), Notes.NONE))
                .isEqualTo("It is better; undecided at rate low");
    }

    @Test
    void wordsOfNoClauseAreRefusedWithTheClauses() {
        assertThatThrownBy(() -> headline(2, FIGURE.shows("worse")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is better");
    }

    private static RegimeVerdict at(String level, Verdict verdict) {
        Regime regime = new Regime(Map.of("rate", level));
        return new RegimeVerdict(regime, List.of(), verdict.findings());
    }

    private static String headline(double difference, Figure figure) {
        return Headline.of(figure, judged(difference), Notes.NONE);
    }

    private static Verdict judged(double difference) {
        double[] without = {1, 1, 1, 1, 1, 1};
        double[] with = times(6, 1 + difference);
        if (difference == 0) {
            with[0] = 2;
        }
        return Judge.judge(
                List.of(clause("it is better", expect(NUMBER, NEW).toExceed(OLD).by(0.1 * Math.abs(difference)))),
                Planted.trials(without, with));
    }

    private static String headline(Clause clause, Trials trials, Figure figure) {
        return Headline.of(figure, Judge.judge(List.of(clause), trials), Notes.NONE);
    }
}
