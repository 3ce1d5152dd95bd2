package lab.figure;

import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.NaNPolicy;

/** Medians over seeds. */
final class Medians {
    private static final Median MEDIAN = Median.withDefaults().withCopy(true).with(NaNPolicy.EXCLUDE);

    private Medians() {}

    /** The median, NaN for no values. Infinite values count, NaN does not. */
    static double of(double[] values) {
        return MEDIAN.evaluate(values);
    }
}
