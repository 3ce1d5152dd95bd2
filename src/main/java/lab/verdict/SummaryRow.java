package lab.verdict;

import lab.metric.ArmKey;

/**
 * A summary of one arm over all seeds.
 *
 * @param arm the arm
 * @param summary the summary's name
 * @param n number of seeds that have a value
 * @param median the median; infinite if most seeds do not reach a threshold, NaN if no seed has a value
 * @param low lower end of the interval of {@link MedianInterval}
 * @param high upper end of that interval
 */
public record SummaryRow(ArmKey arm, String summary, int n, double median, double low, double high) {}
