package lab.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.metric.ArmKey;
import lab.metric.Trials;
import lab.text.Numbers;

/**
 * Judges that a number is greater in one arm than in another. The sign test of the direction counts the seeds in which the
 * two differ. The size is judged in every seed that has an effect, including ties: a seed in which both arms are equal says
 * nothing about the direction, but it falls short of a factor of 3.
 */
final class OrderJudgement {
    private final Order claim;
    private final List<Long> seeds;
    private final double[] greater;
    private final double[] lesser;
    private final double[] effects;
    private final SignTest direction;
    private final SignTest against;
    private final MedianInterval interval;

    OrderJudgement(Order claim, Trials trials) {
        this.claim = claim;
        this.seeds = trials.seeds();
        this.greater = trials.values(claim.summary(), claim.greater());
        this.lesser = trials.values(claim.summary(), claim.lesser());
        this.effects =
                IntStream.range(0, greater.length).mapToDouble(this::effect).toArray();
        this.direction = direction();
        this.against = named() ? shortfall() : direction.reversed();
        this.interval = MedianInterval.of(effects);
    }

    Finding finding() {
        return new Finding(
                claim,
                outcome(),
                Arrays.stream(effects).boxed().toList(),
                seeds,
                direction.holding(),
                direction.counted(),
                direction.p(),
                interval.median(),
                interval.low(),
                interval.high(),
                interval.confidence(),
                word() + " of " + claim.summary().name(),
                words(),
                refutedBy());
    }

    private double effect(int i) {
        if (claim.size() == Size.DIFFERENCE) {
            return Effects.difference(greater[i], lesser[i]);
        }
        if (!Double.isNaN(greater[i] + lesser[i]) && (greater[i] != 0 || lesser[i] != 0)) {
            checkPositive(claim.greater(), i, greater[i]);
            checkPositive(claim.lesser(), i, lesser[i]);
        }
        return Effects.ratio(greater[i], lesser[i]);
    }

    private void checkPositive(ArmKey arm, int i, double value) {
        if (Double.isFinite(value) && value <= 0) {
            throw new IllegalStateException("'" + claim.summary().name() + "' of '" + arm + "', seed " + seeds.get(i)
                    + ", is " + Words.claimed(value) + ", but a ratio needs positive numbers;"
                    + " expect a difference instead, with by(...).");
        }
    }

    private SignTest direction() {
        int more = count(i -> greater[i] > lesser[i]);
        return new SignTest(more, more + count(i -> greater[i] < lesser[i]));
    }

    private SignTest shortfall() {
        DoublePredicate isShort = effect -> effect < claim.least();
        DoublePredicate reaches = effect -> effect >= claim.least();
        int below = (int) Arrays.stream(effects).filter(isShort).count();
        return new SignTest(
                below, below + (int) Arrays.stream(effects).filter(reaches).count());
    }

    private int count(IntPredicate holds) {
        return (int) IntStream.range(0, greater.length).filter(holds).count();
    }

    private boolean named() {
        return claim.least() != (claim.size() == Size.RATIO ? 1 : 0);
    }

    private boolean reached() {
        return interval.median() >= claim.least();
    }

    private Outcome outcome() {
        if (direction.significant() && reached()) {
            return Outcome.SUPPORTED;
        }
        return against.significant() ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    private String word() {
        return claim.size() == Size.RATIO ? "ratio" : "difference";
    }

    private String words() {
        return "In " + Words.share(direction) + " [" + claim.greater() + "] exceeds [" + claim.lesser() + "]; median "
                + word() + " " + Words.withInterval(interval)
                + (named() ? ", at least " + Words.claimed(claim.least()) + " was claimed" : "") + "; "
                + Words.signTest(direction) + because() + Words.leftOut(seeds.size(), direction.counted());
    }

    private String because() {
        return switch (outcome()) {
            case SUPPORTED -> "";
            case REFUTED -> "; " + (direction.significant() ? falls() + "; " : "") + contradiction();
            case INCONCLUSIVE -> "; " + (direction.significant() ? falls() : Words.undecided(direction.counted()));
        };
    }

    private String falls() {
        return "the direction holds in " + Words.share(direction) + ", but the median " + word() + " "
                + Numbers.apartFrom(claim.least(), interval.median()) + " falls short of the claimed "
                + Words.claimed(claim.least());
    }

    private String contradiction() {
        String what = named()
                ? "the " + word() + " is below " + Words.claimed(claim.least())
                : "[" + claim.lesser() + "] exceeds [" + claim.greater() + "]";
        return what + " in " + Words.share(against) + ", " + Words.signTest(against);
    }

    private String refutedBy() {
        String pair =
                "[" + claim.greater() + "]" + (claim.size() == Size.RATIO ? " / " : " - ") + "[" + claim.lesser() + "]";
        String what = named()
                ? pair + " is below " + Words.claimed(claim.least())
                : "[" + claim.lesser() + "] exceeds [" + claim.greater() + "]";
        return "Refuted if " + Words.significantlyMany(seeds.size()) + " " + what + ".";
    }
}
