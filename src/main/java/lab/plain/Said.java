package lab.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.claim.Expectation;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Identity;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.claim.Expectation.Range;
import lab.claim.Statement;
import lab.metric.ArmKey;
import lab.result.StoredVerdict.StoredFinding;

/**
 * One expectation and what was found, in readers' words. The regime is named by the surroundings.
 *
 * @param expectation the expectation
 * @param finding what was found
 * @param names the readers' words
 * @param regime the levels of the regime
 */
record Said(Expectation expectation, StoredFinding finding, Names names, Map<String, String> regime) {
    /** What a statement expects, before anything was found. */
    static String expected(Statement statement, Names names) {
        return new Said(statement.expectation(), null, names, statement.regime().levels()).expected();
    }

    Told told() {
        String arms = isOfOneArm() ? arms().stream().map(this::name).collect(Collectors.joining(", ")) : levels();
        return new Told(expected(), effect(), isDivergence() ? "" : about(), arms, size(), interval());
    }

    /** What was expected: {@code training loss at the end: cosine below constant}. */
    String expected() {
        return about() + ": " + expectedOfArms();
    }

    /** The effect as it was measured, whichever way it points: {@code cosine 0.103 nats lower than constant}. */
    String effect() {
        if (isDivergence()) {
            return first() + " diverged in " + diverged() + " of " + finding.seeds() + " seeds";
        }
        if (Double.isNaN(finding.middle())) {
            return "no seed has a value";
        }
        if (expectation instanceof Order order) {
            return new Comparison(amount(), name(order.arm()), name(order.other())).words(order, finding.middle());
        }
        if (expectation instanceof Equivalence || arms().size() > 1) {
            return new Comparison(amount(), first(), name(arms().get(1))).difference(finding.middle());
        }
        String average = expectation instanceof Agreement ? " on average" : "";
        return value(finding.middle()) + average + (isOfOneArm() ? " for " + first() : "");
    }

    /** The effect without the arms. */
    private String size() {
        String effect = effect();
        String start = arms().size() > 1 ? name(arms().get(0)) + " " : "";
        String end = arms().size() > 1 ? " than " + name(arms().get(1)) : " for " + first();
        boolean isWhole =
                effect.startsWith(start) && effect.endsWith(end) && effect.length() > start.length() + end.length();
        return isWhole ? effect.substring(start.length(), effect.length() - end.length()) : effect;
    }

    /** The interval in the unit of the effect, pointing the same way; empty if there is none. */
    String interval() {
        boolean isKnown =
                !Double.isNaN(finding.low()) && !Double.isNaN(finding.high()) && finding.low() != finding.high();
        if (!isKnown || isDivergence()) {
            return "";
        }
        double[] ends = ends();
        return Amount.number(100 * finding.confidence()) + " % interval " + end(ends[0]) + " to " + end(ends[1]);
    }

    private double[] ends() {
        if (!(expectation instanceof Order order)) {
            return new double[] {finding.low(), finding.high()};
        }
        boolean isRatio = order.size() == Size.RATIO;
        boolean turned = finding.middle() < (isRatio ? 1 : 0);
        if (!turned) {
            return new double[] {finding.low(), finding.high()};
        }
        return isRatio
                ? new double[] {1 / finding.high(), 1 / finding.low()}
                : new double[] {-finding.high(), -finding.low()};
    }

    private String end(double value) {
        boolean isRatio = expectation instanceof Order order && order.size() == Size.RATIO;
        if (Double.isInfinite(value)) {
            return value > 0 ? "beyond measure" : "minus beyond measure";
        }
        return isRatio ? Amount.number(value) : arms().size() > 1 ? amount().difference(value) : value(value);
    }

    private boolean isDivergence() {
        return expectation.summary().metrics().isEmpty()
                && expectation.summary().name().equals("diverged");
    }

    private long diverged() {
        return finding.effects().values().stream().filter(effect -> effect > 0).count();
    }

    /** The summary, and what the arms have in common beyond the regime. */
    private String about() {
        Map<String, String> shared = Names.shared(arms());
        shared.entrySet().removeAll(regime.entrySet());
        String where = names.where(shared);
        return names.of(expectation.summary()) + (where.isEmpty() ? "" : " " + where);
    }

    private String expectedOfArms() {
        if (isDivergence()) {
            return first() + (expectation instanceof Range range && range.low() > 0 ? " does" : " does not");
        }
        if (expectation instanceof Order order) {
            String by = order.size() == Size.RATIO
                    ? " at least " + Amount.number(order.least()) + " times"
                    : order.least() == 0 ? "" : " by at least " + amount().difference(order.least());
            return name(order.arm()) + (order.isMore() ? " above " : " below ") + name(order.other()) + by;
        }
        if (expectation instanceof Equivalence same) {
            String margin = amount().difference(same.margin());
            String other = name(same.second());
            return first()
                    + switch (same.side()) {
                        case BOTH -> " equal to " + other + " within " + margin;
                        case NOT_LOWER -> " not below " + other + " by more than " + margin;
                        case NOT_HIGHER -> " not above " + other + " by more than " + margin;
                    };
        }
        if (expectation instanceof Agreement printed) {
            return first() + " as printed, " + printed.printed().toPlainString();
        }
        if (expectation instanceof Identity identity && identity.other().isPresent()) {
            return first() + " equal to " + name(identity.other().get());
        }
        return (isOfOneArm() ? first() + " " : "") + bounds();
    }

    private String bounds() {
        double low = expectation instanceof Range range ? range.low() : ((Identity) expectation).low();
        double high = expectation instanceof Range range ? range.high() : ((Identity) expectation).high();
        if (Double.isInfinite(low)) {
            return "at most " + value(high);
        }
        if (Double.isInfinite(high)) {
            return "at least " + value(low);
        }
        return low == high ? value(low) : "from " + value(low) + " to " + value(high);
    }

    private String value(double value) {
        if (Double.isInfinite(value)) {
            return amount().isCount() ? "not reached" : "beyond measure";
        }
        return amount().value(value);
    }

    private Amount amount() {
        return Amount.of(expectation.summary());
    }

    /** Whether the number of an arm is made of this arm's trials alone, not of those at several levels. */
    private boolean isOfOneArm() {
        return expectation.summary().peers().isEmpty();
    }

    private String levels() {
        List<ArmKey> peers = expectation.summary().peers();
        return names.name(peers.get(0)) + " to " + names.name(peers.get(peers.size() - 1));
    }

    private String first() {
        return name(arms().get(0));
    }

    private String name(ArmKey arm) {
        Map<String, String> named = Names.shared(arms());
        named.putAll(regime);
        return names.of(arm, named);
    }

    private List<ArmKey> arms() {
        return expectation.arms();
    }
}
