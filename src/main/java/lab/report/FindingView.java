package lab.report;

import java.util.List;
import java.util.Locale;
import lab.plain.Told;
import lab.result.StoredVerdict;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * The finding on one expectation, as a page shows it.
 *
 * @param finding the stored finding
 * @param regime the regime in words, empty if the clause is judged once
 * @param judged whether the regime is judged
 * @param told the finding in words
 */
record FindingView(StoredVerdict.StoredFinding finding, String regime, boolean judged, Told told) {
    private static final String NOT_JUDGED = "not judged";

    /** A seed and its effect; where one arm is judged, the arm's own value. */
    record SeedView(String seed, String value) {}

    /** The kind of statement, for a table. */
    String kind() {
        return finding.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a premise, which is no verdict, or of an expectation. */
    String outcome() {
        boolean holds = finding.outcome() == Outcome.SUPPORTED;
        return switch (finding.kind()) {
            case PREMISE -> holds ? "met" : "not met";
            case IDENTITY -> !judged ? NOT_JUDGED : holds ? "checked" : "FAILS";
            default -> judged ? finding.outcome().name() : NOT_JUDGED;
        };
    }

    /** The effect, its interval, and the seeds in which the expectation holds. */
    String found() {
        String seeds = "holds in " + finding.holding() + " of " + Numbers.count(finding.seeds(), "seed");
        return told.effect() + (told.interval().isEmpty() ? "" : "; " + told.interval()) + "; " + seeds;
    }

    List<SeedView> seeds() {
        return finding.effects().entrySet().stream()
                .map(e -> new SeedView(e.getKey(), Numbers.brief(e.getValue())))
                .toList();
    }
}
