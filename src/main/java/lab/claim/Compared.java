package lab.claim;

import java.math.BigDecimal;
import java.util.Optional;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Equivalence.Side;
import lab.claim.Expectation.Identity;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.claim.Expectation.Range;
import lab.metric.ArmKey;
import lab.metric.Summary;

/**
 * The beginning of an expectation: a number of one arm.
 *
 * @param summary the number
 * @param arm the arm
 */
public record Compared(Summary summary, ArmKey arm) {
    /** Expects the number to be higher than in another arm with the same seed. */
    public Order toExceed(Arm<?> other) {
        return new Order(summary, arm, other.key(), true, Size.DIFFERENCE, 0);
    }

    /** Expects the number to be lower than in another arm with the same seed. */
    public Order toStayBelow(Arm<?> other) {
        return new Order(summary, arm, other.key(), false, Size.DIFFERENCE, 0);
    }

    /** Expects the same number as in another arm, within a margin. */
    public Equivalence toMatch(Arm<?> other, double margin) {
        return new Equivalence(summary, arm, other.key(), margin, Side.BOTH);
    }

    /** Expects at least the number of another arm, less a margin that does not matter. */
    public Equivalence toMatchOrExceed(Arm<?> other, double margin) {
        return new Equivalence(summary, arm, other.key(), margin, Side.NOT_LOWER);
    }

    /** Expects at most the number of another arm, and a margin that does not matter. */
    public Equivalence toMatchOrStayBelow(Arm<?> other, double margin) {
        return new Equivalence(summary, arm, other.key(), margin, Side.NOT_HIGHER);
    }

    /** Expects the number to lie between two values. */
    public Range within(double low, double high) {
        return new Range(summary, arm, low, high);
    }

    /** Expects at most this value. */
    public Range atMost(double high) {
        return within(Double.NEGATIVE_INFINITY, high);
    }

    /** Expects at least this value. */
    public Range atLeast(double low) {
        return within(low, Double.POSITIVE_INFINITY);
    }

    /**
     * Expects our seeds to agree with a printed number.
     *
     * @param printed the number with all printed digits, since they show how far it was rounded
     */
    public Agreement toAgreeWith(String printed) {
        return new Agreement(summary, arm, new BigDecimal(printed));
    }

    /** Expects this value in every seed, by algebra or definition, to within a tolerance, which may be 0. */
    public Identity toEqual(double value, double tolerance) {
        return new Identity(summary, arm, Optional.empty(), value - tolerance, value + tolerance);
    }

    /** Expects the value of another arm in every seed, by algebra or definition, to within a tolerance, which may be 0. */
    public Identity toEqual(Arm<?> other, double tolerance) {
        return new Identity(summary, arm, Optional.of(other.key()), -tolerance, tolerance);
    }

    /** Expects at most this value in every seed, by algebra or definition. */
    public Identity toNeverExceed(double bound) {
        return new Identity(summary, arm, Optional.empty(), Double.NEGATIVE_INFINITY, bound);
    }

    /** Expects at least this value in every seed, by algebra or definition. */
    public Identity toNeverFallBelow(double bound) {
        return new Identity(summary, arm, Optional.empty(), bound, Double.POSITIVE_INFINITY);
    }
}
