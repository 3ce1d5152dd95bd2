package lab.report;

import java.util.List;
import lab.store.StoredVerdict;
import lab.text.Numbers;

/**
 * What was found of one expectation.
 *
 * @param finding as it was stored
 */
record FindingView(StoredVerdict.StoredFinding finding) {
    /** A seed's number, or the arm's own where one arm is looked at. */
    record SeedView(String seed, String value) {}

    static FindingView of(StoredVerdict.StoredFinding finding) {
        return new FindingView(finding);
    }

    Badge badge() {
        return Badge.of(finding.outcome());
    }

    String description() {
        return finding.description();
    }

    String words() {
        return finding.words();
    }

    String refutedBy() {
        return finding.refutedBy();
    }

    String effect() {
        return finding.effect();
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

    int holding() {
        return finding.holding();
    }

    int counted() {
        return finding.counted();
    }

    String p() {
        return Numbers.brief(finding.p());
    }
}
