package lab.verdict;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;

/**
 * One-sided paired t-tests of whether the mean difference lies between two bounds, one of which may be infinite. Source:
 * Schuirmann 1987, J. Pharmacokinetics and Biopharmaceutics 15, 657-680. If all differences are equal, there is no variance
 * to estimate, and the difference itself is compared with the bounds.
 *
 * @param within the larger p-value of the tests that the mean is above the lower and below the upper bound
 * @param beyond the smaller p-value of the tests that the mean is below the lower or above the upper bound
 * @param estimate the mean difference, with the interval that matches the two tests
 */
public record EquivalenceTest(double within, double beyond, Estimate estimate) {
    /** The confidence of the interval: it lies between the bounds exactly when both tests are significant. */
    public static final double CONFIDENCE = 1 - 2 * SignTest.LEVEL;

    /** Tests at least two finite differences. */
    public static EquivalenceTest of(double[] differences, double low, double high) {
        if (differences.length < 2 || !Arrays.stream(differences).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A t-test needs at least 2 finite differences, but was given " + Arrays.toString(differences));
        }
        double first = differences[0];
        DoublePredicate asFirst = difference -> difference == first;
        return Arrays.stream(differences).allMatch(asFirst) ? exact(first, low, high) : tested(differences, low, high);
    }

    private static EquivalenceTest exact(double difference, double low, double high) {
        boolean inside = difference > low && difference < high;
        boolean outside = difference < low || difference > high;
        Estimate all = new Estimate(difference, difference, difference, CONFIDENCE);
        return new EquivalenceTest(inside ? 0 : 1, outside ? 0 : 1, all);
    }

    private static EquivalenceTest tested(double[] differences, double low, double high) {
        double mean = Mean.of(differences).getAsDouble();
        double reach = reach(differences);
        double within = Math.max(
                p(differences, low, AlternativeHypothesis.GREATER_THAN),
                p(differences, high, AlternativeHypothesis.LESS_THAN));
        double beyond = Math.min(
                p(differences, low, AlternativeHypothesis.LESS_THAN),
                p(differences, high, AlternativeHypothesis.GREATER_THAN));
        return new EquivalenceTest(within, beyond, new Estimate(mean, mean - reach, mean + reach, CONFIDENCE));
    }

    private static double reach(double[] differences) {
        double quantile = TDistribution.of(differences.length - 1.0).inverseSurvivalProbability(SignTest.LEVEL);
        return quantile * StandardDeviation.of(differences).getAsDouble() / Math.sqrt(differences.length);
    }

    private static double p(double[] differences, double bound, AlternativeHypothesis side) {
        if (Double.isInfinite(bound)) {
            return bound < 0 == (side == AlternativeHypothesis.GREATER_THAN) ? 0 : 1;
        }
        return TTest.withDefaults().withMu(bound).with(side).test(differences).getPValue();
    }
}
