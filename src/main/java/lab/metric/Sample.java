package lab.metric;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One recorded number.
 *
 * @param metric the metric's name
 * @param by the second index, 0 if the metric has none
 * @param index the index along the metric's axis
 * @param value the value, kept to nine significant digits so that a file and the memory it came from agree; may be NaN
 *     or infinite
 */
public record Sample(String metric, double by, double index, double value) {
    private static final MathContext DIGITS = new MathContext(9);

    /** Rounds the numbers to nine significant digits. */
    public Sample {
        by = rounded(by);
        index = rounded(index);
        value = rounded(value);
    }

    /** Whether the value was measured with a clock, by the name of its {@link Metric}; two identical runs differ in it. */
    public boolean isTime() {
        return metric.startsWith("time_");
    }

    /** Rounds a number to nine significant digits; leaves NaN, infinities and zeros as they are. */
    public static double rounded(double value) {
        return Double.isFinite(value) && value != 0
                ? new BigDecimal(value).round(DIGITS).doubleValue()
                : value;
    }
}
