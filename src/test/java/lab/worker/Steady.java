package lab.worker;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;

/** A procedure that takes a little time. */
record Steady() implements Experiment<Integer> {
    static final Metric SCORE = Metric.of("score", "Score", "points", Axis.STEP, Better.HIGHER);

    private static final Setting PAUSE = Setting.count("pause", 40).smoke(20).full(80); // milliseconds
    private static final Setting STEPS = Setting.count("steps", 20);
    private static final List<Arm<Integer>> ARMS =
            List.of(Arm.of("one", 1), Arm.of("two", 2).at(Factor.of("depth"), 3), Arm.of("three", 3));

    @Override
    public Claim claim() {
        return Claim.named("steady").says("Three exceed one.");
    }

    @Override
    public List<Arm<Integer>> arms() {
        return ARMS;
    }

    @Override
    public List<Setting> settings() {
        return List.of(PAUSE, STEPS);
    }

    @Override
    public Recipe recipe(Integer number, Settings settings) {
        return Recipe.procedure((seed, recorder) -> {
            Pause.of(settings.count(PAUSE));
            for (int step = 1; step <= settings.count(STEPS); step++) {
                recorder.record(SCORE, step, number + Math.sqrt((double) seed * step));
            }
        });
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause("it shows", expect(SCORE.atEnd(), ARMS.get(2)).toExceed(ARMS.get(0))));
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}
