package lab.verdict;

/**
 * An effect and an interval around it.
 *
 * @param middle the effect: a median, or a mean where the test is one of means; NaN if no seed has a value
 * @param low lower end of the interval, NaN if there is none
 * @param high upper end of the interval, NaN if there is none
 * @param confidence the interval's confidence, in [0, 1]; 0 for a single value
 */
public record Estimate(double middle, double low, double high, double confidence) {
    static Estimate of(MedianInterval interval) {
        return new Estimate(interval.median(), interval.low(), interval.high(), interval.confidence());
    }
}
