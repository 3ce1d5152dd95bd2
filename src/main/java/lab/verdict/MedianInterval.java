package lab.verdict;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A median and its exact interval between two order statistics: from the k-th smallest to the k-th largest of n values, with
 * confidence {@code 1 - 2 P(B < k)}, {@code B ~ Binomial(n, 1/2)}. It is the narrowest interval whose confidence reaches
 * {@link #CONFIDENCE}; if none does, it runs from the smallest to the largest value. Source: David and Nagaraja 2003, Order
 * Statistics, sec. 7.1.
 *
 * @param n number of values
 * @param median their median, NaN if there is none
 * @param low lower end, NaN if there are no values
 * @param high upper end, NaN if there are no values
 * @param confidence the confidence it achieves, in [0, 1]: 0.9375 for five values, 0 for a single one
 */
public record MedianInterval(int n, double median, double low, double high, double confidence) {
    /**
     * The required confidence. It is just below the most that five values give, 0.9375, so that the interval of ten values
     * leaves some of them out.
     */
    public static final double CONFIDENCE = 0.93;

    /** The interval of {@code values}; ignores NaN, sorts infinities to the ends. */
    public static MedianInterval of(double... values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0
                ? new MedianInterval(0, Double.NaN, Double.NaN, Double.NaN, 0)
                : between(sorted, rank(sorted.length));
    }

    private static MedianInterval between(double[] sorted, int rank) {
        int n = sorted.length;
        double median = Median.withDefaults().withCopy(true).evaluate(sorted);
        return new MedianInterval(n, median, sorted[rank - 1], sorted[n - rank], confidence(n, rank));
    }

    private static int rank(int n) {
        int rank = 1;
        while (2 * (rank + 1) <= n && confidence(n, rank + 1) >= CONFIDENCE) {
            rank++;
        }
        return rank;
    }

    private static double confidence(int n, int rank) {
        return Math.max(0, 1 - 2 * BinomialDistribution.of(n, 0.5).cumulativeProbability(rank - 1));
    }
}
