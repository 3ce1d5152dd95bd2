package lab.verdict;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import lab.claim.Expectation;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Identity;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.claim.Expectation.Range;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tests an expectation by the effects of all seeds, and nothing else, so that planted or resampled effects are tested in the
 * same way. A seed in which two arms cannot be compared speaks for neither side, but it counts among the seeds.
 */
final class ExpectationTest {
    private ExpectationTest() {}

    /** Tests an expectation by the {@link PairedEffects} of at least one seed. */
    static TestResult of(Expectation expectation, double[] effects) {
        if (expectation instanceof Order order) {
            return order(order, effects);
        }
        if (expectation instanceof Range range) {
            DoublePredicate inside = value -> value >= range.low() && value <= range.high();
            return signs(inside, inside.negate(), effects); // where there is no number, it is not in the range
        }
        if (expectation instanceof Equivalence same) {
            return equivalence(same, effects);
        }
        return expectation instanceof Agreement agreement
                ? agreement(agreement, effects)
                : identity((Identity) expectation, effects);
    }

    /** The sign test of every seed's effect less the named size; of the direction alone, if no size is named. */
    private static TestResult order(Order order, double[] effects) {
        boolean onlyDirection = order.least() == (order.size() == Size.RATIO ? 1 : 0);
        DoublePredicate reaches = effect -> onlyDirection ? effect > order.least() : effect >= order.least();
        DoublePredicate falls = effect -> effect < order.least();
        return signs(reaches, falls, effects);
    }

    private static TestResult signs(DoublePredicate holds, DoublePredicate fails, double[] effects) {
        SignTest holding = new SignTest(count(holds, effects), effects.length);
        SignTest failing = new SignTest(count(fails, effects), effects.length);
        return TestResult.of(holding.holding(), holding.p(), failing.p(), Estimate.of(MedianInterval.of(effects)));
    }

    /**
     * Two one-sided t-tests, or one. They need finite differences: with an infinite one, a trial that diverged, nothing
     * supports the equivalence, and the sign test decides whether such seeds are many.
     */
    private static TestResult equivalence(Equivalence same, double[] effects) {
        double low = same.side() == Equivalence.Side.NOT_HIGHER ? Double.NEGATIVE_INFINITY : -same.margin();
        double high = same.side() == Equivalence.Side.NOT_LOWER ? Double.POSITIVE_INFINITY : same.margin();
        DoublePredicate within = effect -> effect > low && effect < high;
        int holding = count(within, effects);
        if (effects.length > 1 && Arrays.stream(effects).allMatch(Double::isFinite)) {
            EquivalenceTest test = EquivalenceTest.of(effects, low, high);
            return TestResult.of(holding, test.within(), test.beyond(), test.estimate());
        }
        SignTest apart = new SignTest(count(effect -> effect <= low || effect >= high, effects), effects.length);
        return TestResult.of(holding, 1, apart.p(), Estimate.of(MedianInterval.of(effects)));
    }

    /**
     * A printed number is one draw, so it is held against the 95 % prediction interval for one more seed, {@code mean +- t sd
     * sqrt(1 + 1/n)}. Source: Hahn and Meeker 1991, Statistical Intervals, sec. 4.7.
     */
    private static TestResult agreement(Agreement agreement, double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length < values.length || finite.length < 2) {
            SignTest without = new SignTest(values.length - finite.length, values.length);
            return new TestResult(0, false, Double.NaN, without.p(), Estimate.of(MedianInterval.of(values)));
        }
        double mean = Mean.of(finite).getAsDouble();
        double deviation = Arrays.stream(finite).allMatch(value -> value == finite[0])
                ? 0 // exactly, even if the mean is rounded
                : StandardDeviation.of(finite).getAsDouble();
        double one = deviation * Math.sqrt(1 + 1.0 / finite.length);
        TDistribution t = TDistribution.of(finite.length - 1.0);
        double reach = one * t.inverseSurvivalProbability(SignTest.LEVEL / 2);
        double far = distance(agreement, mean);
        double p = far == 0 ? 1 : one == 0 ? 0 : 2 * t.survivalProbability(far / one);
        int holding = count(value -> distance(agreement, value) <= reach, finite);
        boolean supports = p > SignTest.LEVEL && finite.length >= SignTest.FEWEST;
        return new TestResult(
                holding, supports, Double.NaN, p, new Estimate(mean, mean - reach, mean + reach, 1 - SignTest.LEVEL));
    }

    /** The distance of a number from the nearest one that rounds to the printed one. */
    private static double distance(Agreement agreement, double value) {
        // Decimal arithmetic: in binary, 0.75 - 0.7 is less than half a unit of the last digit, 0.05.
        double far = Math.abs(Effects.difference(value, agreement.printed().doubleValue()));
        return Math.max(0, Effects.difference(far, agreement.rounding()));
    }

    private static TestResult identity(Identity identity, double[] effects) {
        int holding = count(effect -> effect >= identity.low() && effect <= identity.high(), effects);
        boolean holds = holding == effects.length;
        return new TestResult(holding, holds, Double.NaN, holds ? 1 : 0, Estimate.of(MedianInterval.of(effects)));
    }

    private static int count(DoublePredicate wanted, double[] effects) {
        return (int) Arrays.stream(effects).filter(wanted).count();
    }
}
