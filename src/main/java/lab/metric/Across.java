package lab.metric;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A number of several arms with the same seed, from which one number is made: the best of a grid of learning rates, the rate
 * at which it is reached, what another rule's choice would have cost. The arms' names are the levels, e.g. {@code 0.01}. An
 * arm that diverged ranks last, and of equal ones the lower level comes first. In a regime the arms are those at the regime's
 * levels.
 *
 * @param number the number of one arm
 * @param arms the arms, whose names are numbers
 */
public record Across(Summary number, List<ArmKey> arms) {
    /** Sorts the arms by their levels. */
    public Across {
        arms.forEach(Across::level); // refuses a name that is no number
        arms = arms.stream().sorted(Comparator.comparingDouble(Across::level)).toList();
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("'" + number.name() + "' is compared across no arm; name at least one.");
        }
    }

    /** The best arm's number. */
    public Summary best() {
        return summary(number.name() + " at its best", trial -> number.of(trial.peer(best(trial))));
    }

    /** The worst arm's number. */
    public Summary worst() {
        return summary(
                number.name() + " at its worst",
                trial -> number.of(trial.peer(ranked(trial, arms).get(arms.size() - 1))));
    }

    /** The distance from the worst arm's number to the best one's. */
    public Summary range() {
        return best().minus(worst()).absolute().named("range of " + number.name());
    }

    /** The level of the best arm. */
    public Summary levelOfBest() {
        return summary("level of the best " + number.name(), trial -> level(best(trial)));
    }

    /** The level of the arm whose number, which is positive, is nearest by ratio to a value. */
    public Summary levelOfNearest(double value) {
        return summary(
                "level of the " + number.name() + " nearest to " + Summary.number(value),
                trial -> level(arms.stream()
                        .min(Comparator.comparingDouble(arm -> Math.abs(Math.log(number.of(trial.peer(arm)) / value))))
                        .orElseThrow()));
    }

    /** The place of an arm, 1 for the best. */
    public Summary rankOf(ArmKey arm) {
        return summary(
                "rank of " + arm + " by " + number.name(),
                trial -> 1 + ranked(trial, arms).indexOf(arm));
    }

    /** The largest level whose number passes; no value if none does. */
    public Summary largestLevelWhere(String words, DoublePredicate passes) {
        return summary(
                "largest level " + words,
                trial -> passing(trial, number, passes)
                        .mapToDouble(Across::level)
                        .max()
                        .orElse(Double.NaN));
    }

    /** The smallest level whose number passes; no value if none does. */
    public Summary smallestLevelWhere(String words, DoublePredicate passes) {
        return summary(
                "smallest level " + words,
                trial -> passing(trial, number, passes)
                        .mapToDouble(Across::level)
                        .min()
                        .orElse(Double.NaN));
    }

    /** The best number of the arms where another number passes; no value if there is none. */
    public Summary bestWhere(String words, Summary other, DoublePredicate passes) {
        return summary(
                number.name() + " " + words,
                trial -> ranked(trial, passing(trial, other, passes).toList()).stream()
                        .findFirst()
                        .map(arm -> number.of(trial.peer(arm)))
                        .orElse(Double.NaN));
    }

    /**
     * The number of the arm that is nearest, by ratio, to a level that some rule chose; the worst possible number if the rule
     * found none.
     */
    public Summary at(Summary chosen) {
        return new Summary(
                number.name() + " at the " + chosen.name(),
                Summary.union(number.metrics(), chosen.metrics()),
                trial -> {
                    double level = chosen.of(trial);
                    return Double.isNaN(level) ? better().worst() : number.of(trial.peer(nearest(level)));
                },
                Stream.concat(arms.stream(), chosen.peers().stream()).distinct().toList());
    }

    /** The slope of a straight line through the logarithms of level and number. */
    public Summary logLogSlope() {
        return summary("slope of log " + number.name(), trial -> {
            SimpleRegression line = new SimpleRegression();
            arms.forEach(arm -> line.addData(Math.log(level(arm)), Math.log(number.of(trial.peer(arm)))));
            return line.getSlope();
        });
    }

    private Summary summary(String name, ToDoubleFunction<Observed> value) {
        return new Summary(name, number.metrics(), value, arms);
    }

    private ArmKey best(Observed trial) {
        return ranked(trial, arms).get(0);
    }

    private List<ArmKey> ranked(Observed trial, List<ArmKey> some) {
        int sign = better() == Better.HIGHER ? -1 : 1;
        return some.stream()
                .sorted(Comparator.comparingDouble(arm -> sign * number.of(trial.peer(arm)))) // NaN comes last
                .toList();
    }

    private Stream<ArmKey> passing(Observed trial, Summary some, DoublePredicate passes) {
        return arms.stream().filter(arm -> passes.test(some.of(trial.peer(arm))));
    }

    private ArmKey nearest(double level) {
        return arms.stream()
                .min(Comparator.comparingDouble(arm -> Math.abs(Math.log(level(arm) / level))))
                .orElseThrow();
    }

    private Better better() {
        return number.metrics().get(0).better();
    }

    private static double level(ArmKey arm) {
        try {
            return Double.parseDouble(arm.name());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Arms are compared by levels, but '" + arm.name() + "' is no number; name the arm after its level.",
                    e);
        }
    }
}
