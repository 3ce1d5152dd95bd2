package lab.verdict;

import java.util.List;
import lab.claim.Statement;

/**
 * The result of judging one expectation in one regime.
 *
 * @param statement the expectation, with its clause and regime
 * @param outcome its outcome
 * @param seeds the seeds
 * @param effects the effect of each seed, in the order of the seeds; NaN where there is none
 * @param result what they say
 * @param against the p-value against it, corrected for the number of expectations of the claim
 */
public record Finding(
        Statement statement,
        Outcome outcome,
        List<Long> seeds,
        List<Double> effects,
        TestResult result,
        double against) {
    /** Copies the lists. */
    public Finding {
        effects = List.copyOf(effects);
        seeds = List.copyOf(seeds);
    }

    /** What the effect is, in words. */
    public String effect() {
        return new FindingWords(this).effect();
    }

    /** The numbers behind the outcome, in a sentence. */
    public String words() {
        return new FindingWords(this).found();
    }

    /** What would have refuted the expectation, in a sentence. */
    public String refutedBy() {
        return new FindingWords(this).refutedBy();
    }
}
