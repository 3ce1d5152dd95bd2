package lab.verdict;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;

/**
 * Two one-sided paired t-tests of whether the mean difference lies within a margin. Source: Schuirmann 1987, J.
 * Pharmacokinetics and Biopharmaceutics 15, 657-680. If all differences are equal, there is no variance to estimate, and the
 * difference itself is compared with the margin.
 *
 * @param mean the mean difference
 * @param low lower end of the interval that matches the two tests
 * @param high upper end of that interval
 * @param within the larger p-value of the two tests that the mean is above {@code -margin} and below {@code margin}
 * @param beyond the smaller p-value of the two tests that the mean is below {@code -margin} or above {@code margin}
 */
public record EquivalenceTest(double mean, double low, double high, double within, double beyond) {
    /** The confidence of the interval: it lies within the margin exactly when both tests are significant. */
    public static final double CONFIDENCE = 1 - 2 * SignTest.LEVEL;

    /** Tests at least two finite differences against a positive margin. */
    public static EquivalenceTest of(double[] differences, double margin) {
        if (differences.length < 2 || !Arrays.stream(differences).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A t-test needs at least 2 finite differences, but was given " + Arrays.toString(differences));
        }
        double first = differences[0];
        DoublePredicate asFirst = difference -> difference == first;
        return Arrays.stream(differences).allMatch(asFirst) ? exact(first, margin) : tested(differences, margin);
    }

    private static EquivalenceTest exact(double difference, double margin) {
        double distance = Math.abs(difference);
        return new EquivalenceTest(
                difference, difference, difference, distance < margin ? 0 : 1, distance > margin ? 0 : 1);
    }

    private static EquivalenceTest tested(double[] differences, double margin) {
        double mean = Mean.of(differences).getAsDouble();
        double reach = reach(differences);
        double within = Math.max(
                p(differences, -margin, AlternativeHypothesis.GREATER_THAN),
                p(differences, margin, AlternativeHypothesis.LESS_THAN));
        double beyond = Math.min(
                p(differences, -margin, AlternativeHypothesis.LESS_THAN),
                p(differences, margin, AlternativeHypothesis.GREATER_THAN));
        return new EquivalenceTest(mean, mean - reach, mean + reach, within, beyond);
    }

    private static double reach(double[] differences) {
        double quantile = TDistribution.of(differences.length - 1.0).inverseSurvivalProbability(SignTest.LEVEL);
        return quantile * StandardDeviation.of(differences).getAsDouble() / Math.sqrt(differences.length);
    }

    private static double p(double[] differences, double mu, AlternativeHypothesis side) {
        return TTest.withDefaults().withMu(mu).with(side).test(differences).getPValue();
    }
}
