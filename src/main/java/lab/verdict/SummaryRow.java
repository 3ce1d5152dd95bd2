package lab.verdict;

import lab.metric.ArmKey;

/**
 * A number of one arm over all seeds.
 *
 * @param arm the arm
 * @param summary the summary's name
 * @param n seeds that have a value
 * @param median the median; infinite where a threshold is not reached in most seeds, NaN if no seed has a value
 * @param low lower end of the interval of {@link MedianInterval}
 * @param high upper end of it
 */
public record SummaryRow(ArmKey arm, String summary, int n, double median, double low, double high) {}
