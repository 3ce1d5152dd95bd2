package lab.cache;

import java.util.function.DoubleUnaryOperator;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** What two experiments share. */
final class Luck {
    static final Metric SCORE = Metric.of("score", "Score", "", Axis.STEP, Better.HIGHER);

    private Luck() {}

    static void draw(long seed, double bonus, int rounds, Recorder recorder) {
        DoubleUnaryOperator blessing = new Blessing(bonus);
        for (int i = 1; i <= rounds; i++) {
            recorder.record(SCORE, i, blessing.applyAsDouble((double) (seed * i % 97)));
        }
    }

    /** Reached through an interface only. */
    private record Blessing(double bonus) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double operand) {
            return operand + bonus;
        }
    }
}
