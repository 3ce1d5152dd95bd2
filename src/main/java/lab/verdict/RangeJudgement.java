package lab.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import lab.claim.Expectation.Range;
import lab.metric.Trials;

/** Judges that a number of one arm lies in an interval, by the sign test on the seeds in which it does. */
final class RangeJudgement {
    private final Range claim;
    private final List<Long> seeds;
    private final double[] values;
    private final SignTest inside;
    private final MedianInterval interval;

    RangeJudgement(Range claim, Trials trials) {
        this.claim = claim;
        this.seeds = trials.seeds();
        this.values = trials.values(claim.summary(), claim.arm());
        this.interval = MedianInterval.of(values);
        DoublePredicate holds = value -> value >= claim.low() && value <= claim.high();
        this.inside = new SignTest((int) Arrays.stream(values).filter(holds).count(), interval.n());
    }

    Finding finding() {
        return new Finding(
                claim,
                outcome(),
                Arrays.stream(values).boxed().toList(),
                seeds,
                inside.holding(),
                inside.counted(),
                inside.p(),
                interval.median(),
                interval.low(),
                interval.high(),
                interval.confidence(),
                claim.summary().name(),
                words(),
                "Refuted if " + Words.significantlyMany(seeds.size()) + " [" + claim.arm() + "] is " + outside() + ".");
    }

    private Outcome outcome() {
        if (inside.significant()) {
            return Outcome.SUPPORTED;
        }
        return inside.reversed().significant() ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    private String words() {
        return "In " + Words.share(inside) + " [" + claim.arm() + "] " + bounds() + "; median "
                + Words.withInterval(interval) + "; " + Words.signTest(inside) + because()
                + Words.leftOut(seeds.size(), inside.counted());
    }

    private String because() {
        SignTest out = inside.reversed();
        return switch (outcome()) {
            case SUPPORTED -> "";
            case REFUTED -> "; it is " + outside() + " in " + Words.share(out) + ", " + Words.signTest(out);
            case INCONCLUSIVE -> "; " + Words.undecided(inside.counted());
        };
    }

    private String bounds() {
        if (Double.isInfinite(claim.low())) {
            return "is at most " + Words.claimed(claim.high());
        }
        return Double.isInfinite(claim.high())
                ? "is at least " + Words.claimed(claim.low())
                : "lies within " + Words.claimed(claim.low()) + " and " + Words.claimed(claim.high());
    }

    private String outside() {
        String below = "below " + Words.claimed(claim.low());
        String above = "above " + Words.claimed(claim.high());
        if (Double.isInfinite(claim.low())) {
            return above;
        }
        return Double.isInfinite(claim.high()) ? below : below + " or " + above;
    }
}
