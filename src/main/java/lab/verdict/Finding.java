package lab.verdict;

import java.util.List;
import lab.claim.Expectation;

/**
 * The result of judging one expectation.
 *
 * @param expectation the expectation
 * @param outcome its outcome
 * @param effects the paired effect of each seed (or the arm's value), in the order of the seeds; NaN where there is none
 * @param seeds the seeds, in the same order
 * @param holding seeds in which the trend holds
 * @param counted seeds that decide for or against the trend
 * @param p the exact one-sided p-value of the trend (for two one-sided tests, the larger one); for an agreement, the
 *     probability that one more seed lies as far from the others as the printed number
 * @param median the median effect
 * @param low lower end of an interval for the effect
 * @param high upper end of that interval
 * @param confidence the interval's confidence, in [0, 1]
 * @param effect what the effect is, in words, e.g. {@code ratio of epochs to fit}
 * @param words one sentence with the numbers behind the outcome
 * @param refutedBy what would have refuted the expectation, in words
 */
public record Finding(
        Expectation expectation,
        Outcome outcome,
        List<Double> effects,
        List<Long> seeds,
        int holding,
        int counted,
        double p,
        double median,
        double low,
        double high,
        double confidence,
        String effect,
        String words,
        String refutedBy) {
    /** Copies the lists. */
    public Finding {
        effects = List.copyOf(effects);
        seeds = List.copyOf(seeds);
    }
}
