package lab.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How a number is written in every file, whatever the locale: at most nine significant digits without trailing zeros,
 * plain from 1e-4 up to nine whole digits ({@code 3}, {@code 0.25}), else with an exponent ({@code 1.5e-7},
 * {@code 1e9}); {@code NaN}, {@code Infinity} and {@code -Infinity} spelled so. A number that
 * {@link lab.metric.Sample} has rounded is read back as the same double.
 */
public final class Numbers {
    private static final int SIGNIFICANT_DIGITS = 9;
    private static final int FEW_DIGITS = 3;
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int GREATEST_PLAIN_EXPONENT = 8;
    private static final Pattern FORM =
            Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|-?Infinity"); // what Double.parseDouble reads

    private Numbers() {}

    /** The number with nine significant digits. */
    public static String text(double value) {
        return text(value, SIGNIFICANT_DIGITS);
    }

    /** The number with three significant digits, for a reader. */
    public static String brief(double value) {
        return text(value, FEW_DIGITS);
    }

    /** The number that a text spells; empty if it spells none. */
    public static OptionalDouble parse(String text) {
        return FORM.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value == 0) {
            return Double.compare(value, 0) < 0 ? "-0" : "0";
        }
        return text(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros());
    }

    private static String text(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return exponent >= LEAST_PLAIN_EXPONENT && exponent <= GREATEST_PLAIN_EXPONENT
                ? value.toPlainString()
                : value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
