package lab.report;

import java.util.List;
import java.util.stream.Collectors;
import lab.metric.ArmKey;
import lab.store.StoredVerdict;
import lab.text.Numbers;

/**
 * What was found of one expectation.
 *
 * @param finding as it is stored
 * @param arms the arms that the expectation names
 */
record FindingView(StoredVerdict.StoredFinding finding, List<ArmKey> arms) {
    /** A seed's number, or the arm's own where one arm is looked at. */
    record SeedView(String seed, String value) {}

    Badge badge() {
        return Badge.of(finding.outcome());
    }

    /** The head of a column with its effects. */
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
