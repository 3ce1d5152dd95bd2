package lab.store;

import java.util.List;
import lab.claim.Experiment;
import lab.claim.Settings;
import lab.metric.Trials;
import lab.verdict.SummaryRow;
import lab.verdict.Verdict;

/**
 * A finished and judged study.
 *
 * @param experiment what was run
 * @param settings with which numbers
 * @param seeds with which seeds
 * @param trials what was recorded
 * @param verdict what it says of the claim
 * @param summaries the summaries of each arm
 * @param provenance what produced it
 */
public record StudyResult(
        Experiment<?> experiment,
        Settings settings,
        List<Long> seeds,
        Trials trials,
        Verdict verdict,
        List<SummaryRow> summaries,
        Provenance provenance) {
    /** Copies the lists. */
    public StudyResult {
        seeds = List.copyOf(seeds);
        summaries = List.copyOf(summaries);
    }
}
