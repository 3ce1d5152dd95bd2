package lab.verdict;

import lab.claim.Expectation;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Identity;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.text.Numbers;

/** A finding in sentences. */
final class FindingWords {
    private final Finding finding;
    private final Expectation expectation;
    private final TestResult result;

    FindingWords(Finding finding) {
        this.finding = finding;
        this.expectation = finding.statement().expectation();
        this.result = finding.result();
    }

    /** What the effect is, e.g. {@code steps to 90 %, times lower}. */
    String effect() {
        return expectation.summary().name() + kind();
    }

    /** The numbers behind the outcome. */
    String found() {
        return start() + "; " + holding() + tested() + because() + ".";
    }

    /** What would have refuted the expectation. */
    String refutedBy() {
        if (expectation instanceof Identity) {
            return "Refuted by a single seed in which it does not hold.";
        }
        if (expectation instanceof Agreement printed) {
            return "Refuted if " + printed.printed().toPlainString()
                    + " lies outside the interval in which one more seed lies with a probability of 95 %.";
        }
        return expectation instanceof Equivalence
                ? "Refuted if the mean difference lies significantly beyond the margin."
                : "Refuted if it fails in significantly many seeds.";
    }

    private String kind() {
        if (expectation instanceof Order order) {
            boolean isRatio = order.size() == Size.RATIO;
            return isRatio
                    ? order.isMore() ? ", times as high" : ", times lower"
                    : order.isMore() ? ", higher by" : ", lower by";
        }
        boolean isDifference = expectation instanceof Equivalence
                || (expectation instanceof Identity identity && identity.other().isPresent());
        return isDifference ? ", difference" : "";
    }

    private String start() {
        Estimate estimate = result.estimate();
        String middle = expectation instanceof Equivalence || expectation instanceof Agreement ? "mean " : "median ";
        if (expectation instanceof Agreement printed) {
            return middle + Numbers.format(estimate.middle()) + ", "
                    + printed.printed().toPlainString()
                    + " is printed, one more seed lies from " + Numbers.format(estimate.low()) + " to "
                    + Numbers.format(estimate.high()) + " with a probability of 95 %";
        }
        return middle + number() + interval(estimate);
    }

    /** The effect, with enough digits to tell it from the named size. */
    private String number() {
        double middle = result.estimate().middle();
        return expectation instanceof Order order ? Numbers.apartFrom(order.least(), middle) : Numbers.format(middle);
    }

    private static String interval(Estimate estimate) {
        boolean isPoint = estimate.confidence() == 0 || estimate.low() == estimate.high();
        return isPoint
                ? ""
                : " (" + Numbers.percent(estimate.confidence()) + " interval " + Numbers.format(estimate.low()) + " to "
                        + Numbers.format(estimate.high()) + ")";
    }

    private String holding() {
        return "holds in " + result.holding() + " of " + finding.seeds().size()
                + (finding.seeds().size() == 1 ? " seed" : " seeds");
    }

    private String tested() {
        return Double.isNaN(result.p()) ? "" : ", " + Numbers.p(result.p());
    }

    private String because() {
        return switch (finding.outcome()) {
            case REFUTED ->
                expectation instanceof Identity
                        ? ""
                        : "; against it " + Numbers.p(finding.against())
                                + (finding.statement().premise() ? "" : " (corrected for the number of expectations)");
            case INCONCLUSIVE ->
                finding.seeds().size() < SignTest.FEWEST
                        ? "; too few seeds, at least " + SignTest.FEWEST + " are needed"
                        : "; decided neither way, against it " + Numbers.p(finding.against());
            default -> "";
        };
    }
}
