package lab.report;

import java.util.List;
import java.util.Locale;
import lab.result.StoredVerdict;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * The finding on one expectation, as a page shows it.
 *
 * @param finding the stored finding
 * @param regime the regime, empty if the clause is judged once
 * @param judged whether the regime is judged
 */
record FindingView(StoredVerdict.StoredFinding finding, String regime, boolean judged) {
    private static final String NOT_JUDGED = "not judged";

    /** A seed and its effect; where one arm is judged, the arm's own value. */
    record SeedView(String seed, String value) {}

    Badge badge() {
        return Badge.of(finding.outcome());
    }

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

    List<SeedView> seeds() {
        return finding.effects().entrySet().stream()
                .map(e -> new SeedView(e.getKey(), Numbers.text(e.getValue())))
                .toList();
    }

    String median() {
        return Numbers.brief(finding.middle());
    }

    String interval() {
        boolean known = !Double.isNaN(finding.low()) && !Double.isNaN(finding.high());
        return known
                ? Numbers.brief(100 * finding.confidence()) + " % interval " + Numbers.brief(finding.low()) + " to "
                        + Numbers.brief(finding.high())
                : "no interval";
    }

    String p() {
        return Numbers.brief(finding.p());
    }
}
