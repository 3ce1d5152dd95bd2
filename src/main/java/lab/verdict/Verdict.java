package lab.verdict;

import java.util.List;

/**
 * The judgement of a claim: SUPPORTED if all its expectations are, REFUTED if one is, else INCONCLUSIVE.
 *
 * @param findings one for each expectation, in order
 */
public record Verdict(List<Finding> findings) {
    /** Copies the findings. */
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The claim's outcome; a claim without expectations is inconclusive. */
    public Outcome outcome() {
        if (findings.stream().anyMatch(f -> f.outcome() == Outcome.REFUTED)) {
            return Outcome.REFUTED;
        }
        boolean all = findings.stream().allMatch(f -> f.outcome() == Outcome.SUPPORTED);
        return all && !findings.isEmpty() ? Outcome.SUPPORTED : Outcome.INCONCLUSIVE;
    }
}
