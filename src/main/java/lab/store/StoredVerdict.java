package lab.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Scale;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * A verdict as it was read from a results folder.
 *
 * @param claim the claim's id
 * @param outcome the claim's outcome
 * @param scale the scale of the study
 * @param seeds the seeds of the study
 * @param findings one for each expectation, in order
 */
public record StoredVerdict(
        String claim, Outcome outcome, Scale scale, List<Long> seeds, List<StoredFinding> findings) {
    /** Copies the lists. */
    public StoredVerdict {
        seeds = List.copyOf(seeds);
        findings = List.copyOf(findings);
    }

    /**
     * What was found of one expectation.
     *
     * @param description the expectation in words
     * @param outcome its outcome
     * @param holding seeds in which the trend holds
     * @param counted seeds that count for either side
     * @param median the median effect
     * @param low lower end of an interval for the effect
     * @param high upper end of that interval
     * @param effect what the effect is, in words
     * @param p p-value of the test that decided
     * @param confidence coverage of the interval, in [0, 1]
     * @param words what was found, in a sentence
     * @param refutedBy what would have refuted it, in a sentence
     * @param effects seed to its effect
     */
    public record StoredFinding(
            String description,
            Outcome outcome,
            int holding,
            int counted,
            double median,
            double low,
            double high,
            String effect,
            double p,
            double confidence,
            String words,
            String refutedBy,
            Map<String, Double> effects) {
        /** Copies the effects, keeping their order. */
        public StoredFinding {
            effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
        }

        /** The effect in one line: {@code ratio of epochs to fit 6.2 [5.1, 8]; holds in 5 of 5 seeds}. */
        public String line() {
            boolean hasInterval = !Double.isNaN(low) && !Double.isNaN(high);
            String interval = hasInterval ? " [" + Numbers.brief(low) + ", " + Numbers.brief(high) + "]" : "";
            return effect + " " + Numbers.brief(median) + interval + "; holds in " + holding + " of " + counted
                    + " seeds";
        }
    }
}
