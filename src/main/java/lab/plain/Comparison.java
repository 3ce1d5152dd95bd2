package lab.plain;

import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;

/**
 * Two arms compared in words, in the direction that was measured.
 *
 * @param amount how differences are said
 * @param arm one arm, in words
 * @param other the other, in words
 */
record Comparison(Amount amount, String arm, String other) {
    private static final double ROUNDING = 1e-12;

    /** The effect of an order, which is oriented as expected: {@code cosine 0.044 nats higher than constant}. */
    String words(Order order, double effect) {
        boolean isRatio = order.size() == Size.RATIO;
        double neutral = isRatio ? 1 : 0;
        boolean isMore = effect > neutral == order.isMore();
        if (Double.isInfinite(effect) || (isRatio && effect == 0)) {
            return unreached(isMore ? arm : other, isMore ? other : arm);
        }
        double size = isRatio ? (effect < 1 ? 1 / effect : effect) : Math.abs(effect);
        if (isSame(effect, neutral)) {
            return arm + " the same as " + other;
        }
        return arm + " " + (isRatio ? Amount.number(size) + " times" : amount.difference(size)) + " "
                + direction(isMore) + " than " + other;
    }

    /** A difference of the first arm from the second. */
    String difference(double effect) {
        if (isSame(effect, 0)) {
            return arm + " the same as " + other;
        }
        return Double.isInfinite(effect)
                ? unreached(effect > 0 ? arm : other, effect > 0 ? other : arm)
                : arm + " " + amount.difference(Math.abs(effect)) + " " + direction(effect > 0) + " than " + other;
    }

    private String direction(boolean isMore) {
        return amount.isCount() ? isMore ? "more" : "fewer" : isMore ? "higher" : "lower";
    }

    /** The arm whose number is infinite never gets there, or diverged. */
    private String unreached(String infinite, String finite) {
        return amount.mayBeUnreached()
                ? finite + " gets there, " + infinite + " never does"
                : infinite + " diverged, " + finite + " did not";
    }

    /** Whether two numbers differ by no more than the order in which doubles were added. */
    private static boolean isSame(double effect, double neutral) {
        return Math.abs(effect - neutral) < ROUNDING;
    }
}
