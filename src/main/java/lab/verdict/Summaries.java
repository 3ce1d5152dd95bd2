package lab.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Expectation;
import lab.metric.ArmKey;
import lab.metric.Summary;
import lab.metric.Trials;

/** The summaries that expectations use, arm by arm. */
public final class Summaries {
    private Summaries() {}

    /** One row per summary and arm that an expectation names, in the order in which they are first named. */
    public static List<SummaryRow> of(List<Expectation> expectations, Trials trials) {
        Map<List<Object>, SummaryRow> rows = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            Summary summary = expectation.summary();
            expectation
                    .arms()
                    .forEach(arm ->
                            rows.computeIfAbsent(List.of(summary.name(), arm), key -> row(summary, arm, trials)));
        }
        return List.copyOf(rows.values());
    }

    private static SummaryRow row(Summary summary, ArmKey arm, Trials trials) {
        MedianInterval values = MedianInterval.of(trials.values(summary, arm));
        return new SummaryRow(arm, summary.name(), values.n(), values.median(), values.low(), values.high());
    }
}
