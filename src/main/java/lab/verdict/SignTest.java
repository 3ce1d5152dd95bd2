package lab.verdict;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * The exact one-sided sign test: whether the trend holds in more seeds than a fair coin explains. It assumes nothing about
 * the distribution and accepts infinite values, such as thresholds that were never reached. Source: Dixon and Mood 1946,
 * JASA 41, 557-566.
 *
 * @param holding seeds in which the trend holds
 * @param counted number of seeds
 */
public record SignTest(int holding, int counted) {
    /** The largest significant p-value. */
    public static final double LEVEL = 0.05;

    /** The fewest seeds that can be significant: {@code 2^-5 = 0.031}, but {@code 2^-4 = 0.063}. */
    public static final int FEWEST = 5;

    private static final BinomialTest UPPER = BinomialTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN);

    /** Checks the counts. */
    public SignTest {
        if (holding < 0 || holding > counted) {
            throw new IllegalArgumentException(
                    "Of " + counted + " seeds between 0 and all can hold, but it was " + holding + ".");
        }
    }

    /** The probability that the trend holds in at least this many of the counted seeds if both sides are equally likely. */
    public double p() {
        return counted == 0 ? 1 : UPPER.test(counted, holding, 0.5).getPValue();
    }

    /** Whether the trend is significant at {@link #LEVEL}. */
    public boolean significant() {
        return p() <= LEVEL;
    }
}
