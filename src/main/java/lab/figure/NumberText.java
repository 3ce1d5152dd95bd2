package lab.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Formats numbers for readers. */
final class NumberText {
    private static final MathContext DIGITS = new MathContext(3);

    private NumberText() {}

    /** Three significant digits: {@code 0.0123}, {@code 12,300}, {@code 1.23e-06}. */
    static String tidy(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size < 1e-4 || size >= 1e7 ? exponential(rounded) : plain(rounded);
    }

    /** A multiple of {@code step}, with as many decimals as the step has. */
    static String onGrid(double value, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        if (Math.abs(value) < step / 2) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        boolean small = decimals > 5;
        return small || Math.abs(value) >= 1e7
                ? exponential(new BigDecimal(value).round(DIGITS).stripTrailingZeros())
                : String.format(Locale.ROOT, "%,." + decimals + "f", exact);
    }

    /** {@code digit} times ten to the {@code exponent}: {@code 0.02} if plain, else {@code 2e-2}. */
    static String power(int digit, int exponent, boolean plain) {
        return plain || exponent == 0
                ? plain(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent))
                : digit + "e" + exponent;
    }

    private static String plain(BigDecimal value) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
    }

    private static String exponential(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
