package lab.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How numbers are written, with a decimal point in every locale. In a file: at most nine significant digits without trailing
 * zeros, plain from 1e-4 up to nine digits before the point ({@code 3}, {@code 0.25}), else with an exponent
 * ({@code 1.5e-7}, {@code 1e9}); {@code NaN}, {@code Infinity} and {@code -Infinity} in these spellings. A number rounded to
 * nine digits before it is written reads back as the same double. In a sentence: three digits, and words for NaN and
 * infinities.
 */
public final class Numbers {
    private static final int FILE_DIGITS = 9;
    private static final int READER_DIGITS = 3;
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int GREATEST_PLAIN_EXPONENT = 8;
    private static final int GREATEST_PLAIN_EXPONENT_IN_A_SENTENCE = 5;
    private static final double SMALLEST_P = 0.001;
    private static final Pattern FORM =
            Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|-?Infinity"); // what Double.parseDouble reads

    private Numbers() {}

    /** The number as written in files. */
    public static String text(double value) {
        return text(value, FILE_DIGITS);
    }

    /** Like {@link #text(double)}, with three significant digits. */
    public static String brief(double value) {
        return text(value, READER_DIGITS);
    }

    /** The number that a text from a file spells; empty if it spells none. */
    public static OptionalDouble parse(String text) {
        return FORM.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /**
     * The number in a sentence: {@code 6.2}, {@code 0.0313}, {@code 1.25e-7}, {@code infinite}, {@code minus infinite},
     * {@code undefined}.
     */
    public static String format(double value) {
        return format(value, READER_DIGITS);
    }

    /** The number in a figure, with three digits and grouped thousands: {@code 0.0123}, {@code 12,300}, {@code 1.23e-9}. */
    public static String grouped(double value) {
        double size = Math.abs(value);
        if (!(size >= 1e-4 && size < 1e7)) {
            return format(value);
        }
        BigDecimal digits = BigDecimal.valueOf(rounded(value, READER_DIGITS)).stripTrailingZeros();
        return grouped(digits, Math.max(0, digits.scale()));
    }

    /** The number with a fixed number of decimals and grouped thousands: {@code 12,300.0}. */
    public static String grouped(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Like {@link #format(double)}, with enough digits to tell the value from {@code other}. */
    public static String apartFrom(double other, double value) {
        int digits = READER_DIGITS;
        while (digits < FILE_DIGITS && value != other && rounded(value, digits) == rounded(other, FILE_DIGITS)) {
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

    /** A count with its noun: {@code 1 seed}, {@code 5 seeds}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A size: {@code 64.0 MB}. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return value == 0 && Double.compare(value, 0) < 0
                ? "-0"
                : text(new BigDecimal(value).round(new MathContext(digits)), GREATEST_PLAIN_EXPONENT);
    }

    private static String format(double value, int digits) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        return Double.isInfinite(value)
                ? value > 0 ? "infinite" : "minus infinite"
                : text(BigDecimal.valueOf(rounded(value, digits)), GREATEST_PLAIN_EXPONENT_IN_A_SENTENCE);
    }

    private static String text(BigDecimal value, int greatestPlainExponent) {
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.signum() == 0 || (exponent >= LEAST_PLAIN_EXPONENT && exponent <= greatestPlainExponent)
                ? digits.toPlainString()
                : digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static double rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .round(new MathContext(digits, RoundingMode.HALF_UP))
                        .doubleValue()
                : value;
    }
}
