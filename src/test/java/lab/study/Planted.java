package lab.study;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;

/**
 * An experiment whose arms are numbers.
 *
 * @param arms the arms
 * @param recipe what an arm does
 */
record Planted(List<Arm<Integer>> arms, Function<Integer, Recipe> recipe) implements Experiment<Integer> {
    static final Metric NUMBER = Metric.of("number", "Number", "", Axis.STEP, Better.NEITHER);

    /** Arms called {@code arm 0}, {@code arm 1} and so on. */
    static Planted arms(int count, IntFunction<Recipe> recipe) {
        List<Arm<Integer>> arms =
                IntStream.range(0, count).mapToObj(i -> Arm.of("arm " + i, i)).toList();
        return new Planted(arms, recipe::apply);
    }

    static Study study(Planted experiment, Long... seeds) {
        return new Study(experiment, Settings.of(Scale.SMOKE), List.of(seeds));
    }

    @Override
    public Claim claim() {
        return Claim.named("planted");
    }

    @Override
    public Recipe recipe(Integer value, Settings settings) {
        return recipe.apply(value);
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}
