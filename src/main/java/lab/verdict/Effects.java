package lab.verdict;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The effect of one pair of values. Recorded numbers are decimals, so this uses decimal arithmetic: {@code 0.9 - 0.8}
 * reaches 0.1 and {@code 0.3 / 0.1} reaches 3, which they miss in binary.
 */
final class Effects {
    private Effects() {}

    /** {@code a - b}; NaN if either is NaN, or if both are the same infinity. */
    static double difference(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b)
                ? BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue()
                : a - b;
    }

    /**
     * {@code a / b} of positive numbers. Positive infinity is above and negative infinity below any other value: the ratio
     * is then infinite or 0. NaN if either is NaN, if both are the same infinity, or if both are 0.
     */
    static double ratio(double a, double b) {
        if (Double.isFinite(a) && Double.isFinite(b)) {
            return a == 0 && b == 0 ? Double.NaN : quotient(a, b);
        }
        if (Double.isNaN(a - b)) {
            return Double.NaN;
        }
        return a > b ? Double.POSITIVE_INFINITY : 0;
    }

    private static double quotient(double a, double b) {
        return BigDecimal.valueOf(a)
                .divide(BigDecimal.valueOf(b), MathContext.DECIMAL64)
                .doubleValue();
    }
}
