package lab.verdict;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import lab.claim.Expectation;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Identity;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.metric.ArmKey;
import lab.metric.Trials;

/**
 * The effect of each seed that an expectation is about: for an order, how far the arms are apart in the expected direction;
 * for an equivalence, the first arm's number less the second's; else the arm's own number. NaN where a seed has none, which
 * counts for neither side.
 */
final class PairedEffects {
    private PairedEffects() {}

    /** The effects in the order of the seeds. */
    static double[] of(Expectation expectation, Trials trials) {
        if (expectation instanceof Order order) {
            return pairs(order, order.greater(), order.lesser(), trials, (a, b) -> effect(order, a, b));
        }
        if (expectation instanceof Equivalence same) {
            return pairs(same, same.first(), same.second(), trials, (a, b) -> apart(same, a, b));
        }
        if (expectation instanceof Identity identity && identity.other().isPresent()) {
            return pairs(identity, identity.arm(), identity.other().get(), trials, Effects::difference);
        }
        return trials.values(expectation.summary(), expectation.arms().get(0));
    }

    private static double[] pairs(
            Expectation expectation, ArmKey first, ArmKey second, Trials trials, DoubleBinaryOperator effect) {
        double[] a = trials.values(expectation.summary(), first);
        double[] b = trials.values(expectation.summary(), second);
        return IntStream.range(0, a.length)
                .mapToDouble(i -> effect.applyAsDouble(a[i], b[i]))
                .toArray();
    }

    private static double effect(Order order, double greater, double lesser) {
        if (order.size() == Size.DIFFERENCE) {
            return Effects.difference(greater, lesser);
        }
        boolean isKnown = !Double.isNaN(greater + lesser) && (greater != 0 || lesser != 0);
        for (double value : isKnown ? List.of(greater, lesser) : List.<Double>of()) {
            if (Double.isFinite(value) && value <= 0) {
                throw new IllegalStateException("'" + order.describe() + "' compares " + value
                        + " by a ratio, which needs positive numbers; expect a difference instead, with by(...).");
            }
        }
        return Effects.ratio(greater, lesser);
    }

    /** A difference; infinite on the worse side, if only one of the two numbers is known. */
    private static double apart(Equivalence same, double first, double second) {
        if (Double.isNaN(first) != Double.isNaN(second)) {
            return same.side() == Equivalence.Side.NOT_HIGHER ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return Effects.difference(first, second);
    }
}
