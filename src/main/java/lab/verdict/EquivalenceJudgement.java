package lab.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import lab.claim.Expectation.Equivalence;
import lab.metric.Trials;
import lab.text.Numbers;

/**
 * Judges that a number is equal in two arms up to a margin. A pair in which only one value is finite, or with opposite
 * infinities, is never equivalent and cannot enter a t-test: then nothing supports the claim, and the sign test decides
 * whether such pairs are many. A pair without any value is left out.
 */
final class EquivalenceJudgement {
    private static final int FEWEST = 2; // a variance needs two pairs

    private final Equivalence claim;
    private final List<Long> seeds;
    private final double[] differences;
    private final double[] finite;
    private final SignTest apart;
    private final EquivalenceTest test;
    private final MedianInterval median;

    EquivalenceJudgement(Equivalence claim, Trials trials) {
        double[] first = trials.values(claim.summary(), claim.first());
        double[] second = trials.values(claim.summary(), claim.second());
        this.claim = claim;
        this.seeds = trials.seeds();
        this.differences = IntStream.range(0, first.length)
                .mapToDouble(i -> Effects.difference(first[i], second[i]))
                .toArray();
        this.finite = Arrays.stream(differences).filter(Double::isFinite).toArray();
        int unequal = (int) IntStream.range(0, first.length)
                .filter(i -> Double.isInfinite(differences[i]) || Double.isNaN(first[i]) != Double.isNaN(second[i]))
                .count();
        this.apart = new SignTest(unequal, unequal + finite.length);
        this.median = MedianInterval.of(differences);
        this.test = testable() ? EquivalenceTest.of(finite, claim.margin()) : untested();
    }

    Finding finding() {
        return new Finding(
                claim,
                outcome(),
                Arrays.stream(differences).boxed().toList(),
                seeds,
                holding(),
                apart.counted(),
                test.within(),
                median.median(),
                test.low(),
                test.high(),
                testable() ? EquivalenceTest.CONFIDENCE : median.confidence(),
                "difference of " + claim.summary().name(),
                words(),
                refutedBy());
    }

    private boolean testable() {
        return apart.holding() == 0 && finite.length >= FEWEST;
    }

    private EquivalenceTest untested() {
        return new EquivalenceTest(Double.NaN, median.low(), median.high(), 1, 1);
    }

    private int holding() {
        DoublePredicate within = difference -> Math.abs(difference) < claim.margin();
        return (int) Arrays.stream(finite).filter(within).count();
    }

    private Outcome outcome() {
        if (test.within() <= SignTest.LEVEL) {
            return Outcome.SUPPORTED;
        }
        return test.beyond() <= SignTest.LEVEL || apart.significant() ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    private String words() {
        return (testable() ? tested() : apart.holding() > 0 ? unequal() : alone())
                + Words.leftOut(seeds.size(), apart.counted());
    }

    private String tested() {
        return "Mean difference of [" + claim.first() + "] and [" + claim.second() + "] "
                + Words.withInterval(test.mean(), test.low(), test.high(), EquivalenceTest.CONFIDENCE) + ", margin "
                + Words.claimed(claim.margin()) + "; two one-sided t-tests on " + finite.length + " pairs "
                + Numbers.p(test.within()) + because();
    }

    private String because() {
        return switch (outcome()) {
            case SUPPORTED -> "";
            case REFUTED -> "; the mean lies beyond the margin, one-sided t-test " + Numbers.p(test.beyond());
            case INCONCLUSIVE -> "; significantly neither within nor beyond the margin";
        };
    }

    private String unequal() {
        return "In " + Words.share(apart) + " only one of " + both() + " has a finite value, which is no match; "
                + Words.signTest(apart);
    }

    private String alone() {
        return "Nothing can be said of " + both() + "; " + Words.tooFew(apart.counted(), FEWEST);
    }

    private String both() {
        return "[" + claim.first() + "] and [" + claim.second() + "]";
    }

    private String refutedBy() {
        return "Refuted if the mean difference is significantly beyond " + Words.claimed(claim.margin())
                + " (one-sided t-test at 5 %), or if " + Words.significantlyMany(seeds.size()) + " only one of "
                + both() + " has a finite value.";
    }
}
