package lab.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lab.claim.Expectation.Order;
import lab.claim.Experiment;
import lab.claim.Setting;
import lab.claim.Statement;
import lab.metric.ArmKey;

/**
 * What the pilots show of two tuned arms beside their chosen values. A comparison of arms at their best values is worth
 * little if it turns around where both take the next value of the grid.
 *
 * @param tuned the tuning
 * @param one an arm
 * @param other an arm that it is compared with
 */
record Neighbours(Tuned tuned, ArmKey one, ArmKey other) {
    /** The pairs of tuned arms whose order an experiment judges. */
    static List<Neighbours> of(Experiment<?> experiment, Tuned tuned) {
        Map<Set<ArmKey>, Neighbours> pairs = new LinkedHashMap<>();
        experiment.statements().stream()
                .filter(statement -> !statement.premise())
                .map(Statement::expectation)
                .filter(expectation ->
                        expectation instanceof Order && tuned.chosen().keySet().containsAll(expectation.arms()))
                .map(expectation -> new Neighbours(
                        tuned, expectation.arms().get(0), expectation.arms().get(1)))
                .forEach(pair -> pairs.putIfAbsent(Set.of(pair.one, pair.other), pair));
        return List.copyOf(pairs.values());
    }

    /** The order at the chosen values, and whether it is the same at the next smaller and the next larger ones. */
    String words() {
        int order = order(chosen(one), chosen(other));
        return order < 0
                ? new Neighbours(tuned, /* one= */ other, /* other= */ one).words()
                : "On the pilots [" + one + "] at " + Setting.format(chosen(one))
                        + (order > 0 ? " is ahead of [" : " is level with [") + other + "] at "
                        + Setting.format(chosen(other)) + ". At the next smaller values" + beside(order, -1)
                        + "; at the next larger ones" + beside(order, 1) + ".";
    }

    private String beside(int order, int step) {
        OptionalDouble first = next(one, step);
        OptionalDouble second = next(other, step);
        if (first.isEmpty() || second.isEmpty()) {
            return ", nothing is known: the grid ends";
        }
        int there = order(first.getAsDouble(), second.getAsDouble());
        return ", " + Setting.format(first.getAsDouble()) + " and " + Setting.format(second.getAsDouble()) + ", "
                + (order > 0 ? compared(there) : ahead(there));
    }

    private static String compared(int order) {
        return order == 0 ? "they are level" : order > 0 ? "the order is the same" : "it is reversed";
    }

    private String ahead(int order) {
        return order == 0 ? "they are, too" : "[" + (order > 0 ? one : other) + "] is ahead";
    }

    /** Positive if the first arm's mean score is the better one at these values. */
    private int order(double first, double second) {
        return tuned.worstFirst().compare(tuned.pilot(one, first), tuned.pilot(other, second));
    }

    private double chosen(ArmKey arm) {
        return tuned.chosen().get(arm);
    }

    /** The value beside an arm's chosen one, of those that its pilots tried. */
    private OptionalDouble next(ArmKey arm, int step) {
        TreeSet<Double> tried = tuned.pilots().stream()
                .filter(pilot -> pilot.arm().equals(arm))
                .map(Tuned.Pilot::value)
                .collect(Collectors.toCollection(TreeSet::new));
        Double next = step > 0 ? tried.higher(chosen(arm)) : tried.lower(chosen(arm));
        return next == null ? OptionalDouble.empty() : OptionalDouble.of(next);
    }
}
