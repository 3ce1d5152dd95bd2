package lab.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import lab.metric.Sample;

/** Numbers as a sentence reads them: three significant digits, a decimal point in every locale. */
public final class Numbers {
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e6;
    private static final double SMALLEST_P = 0.001;

    private Numbers() {}

    /** {@code 6.2}, {@code 0.0313}, {@code 1.25e-7}, {@code infinite}, {@code minus infinite}, {@code undefined}. */
    public static String format(double value) {
        return format(value, DIGITS);
    }

    /** As {@link #format(double)}, with as many more digits as it takes to tell the value from {@code other}. */
    public static String apartFrom(double other, double value) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && value != other && rounded(value, digits) == Sample.rounded(other)) {
            digits++;
        }
        return format(value, digits);
    }

    /** A p-value with its relation: {@code p = 0.031}, or {@code p < 0.001}. */
    public static String p(double p) {
        return p < SMALLEST_P ? "p < 0.001" : "p = " + format(p, 2);
    }

    /** A fraction as a percentage: {@code 93.8 %}. */
    public static String percent(double fraction) {
        return format(100 * fraction) + " %";
    }

    private static String format(double value, int digits) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        return finite(rounded(value, digits));
    }

    private static String finite(double rounded) {
        double size = Math.abs(rounded);
        BigDecimal digits = BigDecimal.valueOf(rounded).stripTrailingZeros();
        return size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)
                ? digits.toPlainString()
                : scientific(digits);
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static double rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .round(new MathContext(digits, RoundingMode.HALF_UP))
                        .doubleValue()
                : value;
    }
}
