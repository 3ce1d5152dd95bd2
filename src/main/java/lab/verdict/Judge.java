package lab.verdict;

import java.util.List;
import lab.claim.Expectation;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Range;
import lab.metric.Trials;

/**
 * Judges the expectations of a claim by its trials, paired by seed, at a level of 5 %. An order or a range needs the exact
 * sign test (5 of 5 seeds, 9 of 10) and the named size; an equivalence, two one-sided t-tests; the agreement with a printed
 * number is judged by the spread of the seeds.
 */
public final class Judge {
    private Judge() {}

    /**
     * Judges the expectations.
     *
     * @throws IllegalStateException if a trial is missing, or if a ratio is expected of a number that is not positive
     */
    public static Verdict judge(List<Expectation> expectations, Trials trials) {
        return new Verdict(expectations.stream().map(e -> finding(e, trials)).toList());
    }

    private static Finding finding(Expectation expectation, Trials trials) {
        if (expectation instanceof Order order) {
            return new OrderJudgement(order, trials).finding();
        }
        if (expectation instanceof Range range) {
            return new RangeJudgement(range, trials).finding();
        }
        return expectation instanceof Agreement agreement
                ? new AgreementJudgement(agreement, trials).finding()
                : new EquivalenceJudgement((Equivalence) expectation, trials).finding();
    }
}
