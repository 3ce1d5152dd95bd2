package lab.report;

import java.util.List;
import java.util.stream.Collectors;
import lab.metric.ArmKey;
import lab.result.StoredVerdict;
import lab.text.Numbers;

/**
 * The finding on one expectation, as a page shows it.
 *
 * @param finding the stored finding
 * @param arms the arms that the expectation names
 */
record FindingView(StoredVerdict.StoredFinding finding, List<ArmKey> arms) {
    /** A seed and its effect; where one arm is judged, the arm's own value. */
    record SeedView(String seed, String value) {}

    Badge badge() {
        return Badge.of(finding.outcome());
    }

    /** The heading of the column of its effects. */
    String effectOfArms() {
        return finding.effect() + ": "
                + arms.stream().map(arm -> "[" + arm + "]").collect(Collectors.joining(", "));
    }

    List<SeedView> seeds() {
        return finding.effects().entrySet().stream()
                .map(e -> new SeedView(e.getKey(), Numbers.text(e.getValue())))
                .toList();
    }

    String median() {
        return Numbers.brief(finding.median());
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
