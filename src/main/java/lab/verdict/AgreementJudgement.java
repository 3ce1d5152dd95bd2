package lab.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import lab.claim.Expectation.Agreement;
import lab.metric.Trials;
import lab.text.Numbers;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Judges that our seeds agree with a printed number. That number is one draw, so its distance from the seeds' mean is
 * measured in standard deviations of single seeds, not in errors of the mean. With at least {@value SignTest#FEWEST} seeds,
 * the number agrees if it is at most the named number of standard deviations from the mean. It is contradicted if it is
 * farther and outside the 95 % prediction interval for one more seed, {@code mean +- t sd sqrt(1 + 1/n)}. If some seeds have
 * infinite values, it is contradicted if the sign test finds these to be many. Source: Hahn and Meeker 1991, Statistical
 * Intervals, sec. 4.7.
 */
final class AgreementJudgement {
    private final Agreement claim;
    private final List<Long> seeds;
    private final double[] values;
    private final double[] counted;
    private final double mean;
    private final double deviation;
    private final MedianInterval median;

    AgreementJudgement(Agreement claim, Trials trials) {
        this.claim = claim;
        this.seeds = trials.seeds();
        this.values = trials.values(claim.summary(), claim.arm());
        this.counted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        this.mean = Mean.of(counted).getAsDouble();
        this.deviation = spread();
        this.median = MedianInterval.of(values);
    }

    Finding finding() {
        return new Finding(
                claim,
                outcome(),
                Arrays.stream(values).boxed().toList(),
                seeds,
                holding(),
                counted.length,
                p(),
                median.median(),
                median.low(),
                median.high(),
                median.confidence(),
                claim.summary().name(),
                words(),
                refutedBy());
    }

    /** The standard deviation: exactly 0 if all seeds give the same number, even if their mean is rounded. */
    private double spread() {
        DoublePredicate asFirst = value -> value == counted[0];
        return Arrays.stream(counted).allMatch(asFirst)
                ? 0
                : StandardDeviation.of(counted).getAsDouble();
    }

    private Outcome outcome() {
        if (counted.length < SignTest.FEWEST) {
            return Outcome.INCONCLUSIVE;
        }
        if (agrees(mean)) {
            return Outcome.SUPPORTED;
        }
        return p() <= SignTest.LEVEL ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    private boolean agrees(double value) {
        return distance(value) <= claim.deviations() * deviation;
    }

    /** The distance of a number from the nearest one that rounds to the printed one. */
    private double distance(double value) {
        // Decimal arithmetic: in binary, 0.75 - 0.7 is less than half a unit of the last digit, 0.05.
        double far = Math.abs(Effects.difference(value, claim.printed().doubleValue()));
        return Math.max(0, Double.isFinite(far) ? Effects.difference(far, claim.rounding()) : far);
    }

    private int holding() {
        return (int) Arrays.stream(counted).filter(this::agrees).count();
    }

    private double p() {
        int infinite = (int) Arrays.stream(counted).filter(Double::isInfinite).count();
        if (infinite > 0) {
            return new SignTest(infinite, counted.length).p();
        }
        return counted.length < 2 ? 1 : predicted(distance(mean));
    }

    private double predicted(double distance) {
        if (distance == 0 || deviation == 0) {
            return distance == 0 ? 1 : 0;
        }
        double t = distance / (deviation * Math.sqrt(1 + 1.0 / counted.length));
        return 2 * TDistribution.of(counted.length - 1.0).survivalProbability(t);
    }

    private String words() {
        return "[" + claim.arm() + "] has mean "
                + Numbers.apartFrom(claim.printed().doubleValue(), mean)
                + " and standard deviation " + Numbers.format(deviation) + " over seeds, "
                + claim.printed().toPlainString() + " is printed: " + apart() + " deviations apart, at most "
                + Words.claimed(claim.deviations()) + " claimed; one more seed lies as far with " + Numbers.p(p())
                + because() + Words.leftOut(seeds.size(), counted.length);
    }

    private String apart() {
        double far = distance(mean);
        return Numbers.format(far == 0 ? 0 : far / deviation);
    }

    private String because() {
        if (outcome() != Outcome.INCONCLUSIVE) {
            return "";
        }
        return counted.length < SignTest.FEWEST
                ? "; " + Words.tooFew(counted.length, SignTest.FEWEST)
                : "; too far to agree, not far enough to contradict";
    }

    private String refutedBy() {
        return "Refuted if whatever rounds to " + claim.printed().toPlainString() + " is more than "
                + Words.claimed(claim.deviations()) + " standard deviations over seeds from their mean and outside the"
                + " 95 % prediction interval for one more seed.";
    }
}
