package lab.figure;

import static lab.figure.Studies.arm;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;

/** Planted studies over a plane: a boundary with examples, weights, and descents on a bowl. */
final class Planes {
    static final Metric PROBABILITY = new Metric(
            "class_probability",
            "Probability of class 1",
            "",
            new Axis("feature_1", "First feature"),
            new Axis("feature_2", "Second feature"),
            Better.NEITHER);
    static final Metric X = Metric.of("example_x", "First feature", "", Axis.EXAMPLE, Better.NEITHER);
    static final Metric Y = Metric.of("example_y", "Second feature", "", Axis.EXAMPLE, Better.NEITHER);
    static final Metric LABEL = Metric.of("example_class", "Class", "", Axis.EXAMPLE, Better.NEITHER);
    static final Metric WEIGHT = new Metric(
            "weight",
            "Weight",
            "",
            new Axis("unit", "Hidden unit"),
            new Axis("input", "Input (1 = top row)"),
            Better.NEITHER);
    static final Metric BOWL = new Metric(
            "loss_surface", "Loss", "nats", new Axis("w1", "Weight 1"), new Axis("w2", "Weight 2"), Better.LOWER);
    static final Metric W1 = Metric.of("weight_1", "Weight 1", "", Axis.STEP, Better.NEITHER);
    static final Metric W2 = Metric.of("weight_2", "Weight 2", "", Axis.STEP, Better.NEITHER);

    private static final int SIDE = 31;

    private Planes() {}

    /** A straight and a round boundary, for seeds 101 to 103, with 60 examples, weights and a descent each. */
    static Trials study() {
        return Studies.of(List.of(arm("Straight"), arm("Round")), Planes::record);
    }

    /** As the other, but that the round arm diverged at once in seed 101. */
    static Trials diverging() {
        return Studies.of(List.of(arm("Straight"), arm("Round")), (key, recorder) -> {
            if (key.arm().name().equals("Round") && key.seed() == 101) {
                recorder.record(Recording.DIVERGED, 1, 1);
            } else {
                record(key, recorder);
            }
        });
    }

    private static void record(TrialKey key, Recorder recorder) {
        boolean round = key.arm().name().equals("Round");
        double shift = (key.seed() - 101) / 3.0;
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                double x = -1.5 + 3.0 * c / (SIDE - 1);
                double y = -1.5 + 3.0 * r / (SIDE - 1);
                double score = round ? 6 * (x * x + y * y - 1 + shift) : 4 * (x + 0.4 * y - shift);
                recorder.record(PROBABILITY, y, x, 1 / (1 + Math.exp(-score)));
                recorder.record(BOWL, y, x, bowl(round, x, y));
            }
        }
        for (int i = 1; i <= 60; i++) {
            double radius = i % 2 == 0 ? 0.6 : 1.3;
            recorder.record(X, i, radius * Math.cos(0.7 * i) + 0.1 * Math.sin(17.0 * i));
            recorder.record(Y, i, radius * Math.sin(0.7 * i) * (round ? 1 : 0.3) + 0.1 * Math.sin(23.0 * i));
            recorder.record(LABEL, i, i % 2);
        }
        for (int row = 1; row <= 12; row++) {
            for (int column = 1; column <= 20; column++) {
                recorder.record(
                        WEIGHT, row, column, round ? Math.sin(row * 1.7 + column * column) : row == 1 ? 0.5 : 0.1);
            }
        }
        descend(round, recorder);
    }

    private static double bowl(boolean round, double x, double y) {
        return 0.5 * (x * x + (round ? 1 : 25) * y * y);
    }

    private static void descend(boolean round, Recorder recorder) {
        double x = -1.4;
        double y = 1.1;
        double rate = round ? 0.7 : 0.074;
        for (int step = 0; step <= 30; step++) {
            recorder.record(W1, step, x);
            recorder.record(W2, step, y);
            x -= rate * x;
            y -= rate * (round ? 1 : 25) * y;
        }
    }
}
