package lab.descent;

import static lab.descent.Descent.WEIGHT_1;
import static lab.descent.Descent.WEIGHT_2;

import java.util.function.DoubleUnaryOperator;
import lab.claim.Procedure;
import lab.data.DataSource;
import lab.data.Examples;
import lab.error.LabException;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * A linear unit {@code w . x} with two weights and no bias. It learns the target {@code x1 - x2} by gradient descent on
 * {@code (w . x - target)^2 / 2}, one example per update. It starts at (0, 0); to reach the answer (1, -1), one weight must
 * rise and the other fall. The path is recorded as {@link Descent#WEIGHT_1} and {@link Descent#WEIGHT_2}.
 *
 * @param inputs the source of its examples, with two features each; each training example is used once, in order
 * @param transform the function applied to every feature first
 * @param rate the learning rate
 */
public record LinearUnit(DataSource inputs, DoubleUnaryOperator transform, double rate) implements Procedure.Steps {
    /** Mean loss over all examples. */
    public static final Metric LOSS = Metric.of("loss", "Mean squared error / 2", "", Axis.STEP, Better.LOWER);
    /** How far the weights came along the path, over their distance from the start: 1 on a straight line. */
    public static final Metric DETOUR =
            Metric.of("detour", "Length of the path over the distance from its start", "", Axis.STEP, Better.LOWER);
    /** {@link #LOSS} over the plane of the two weights. */
    public static final Metric LOSS_SURFACE = new Metric(
            "loss_surface",
            LOSS.label(),
            "",
            new Axis(WEIGHT_1.name(), WEIGHT_1.label()),
            new Axis(WEIGHT_2.name(), WEIGHT_2.label()),
            Better.LOWER);

    private static final int INTERVALS = 24; // intervals of 0.1 along each side of the surface
    private static final double LEAST_1 =
            -0.7; // lower edge of the surface in the first weight; start and answer are inside
    private static final double LEAST_2 = -1.7; // lower edge of the surface in the second weight

    /** Checks the number of features. */
    public LinearUnit {
        if (inputs.features() != 2) {
            throw LabException.usage("a path in the plane needs inputs of 2 features, but " + inputs.name() + " has "
                    + inputs.features() + "; use another data source");
        }
    }

    @Override
    public void follow(long seed, Recorder recorder) {
        Examples examples = examples(inputs.load(seed).training());
        LeastSquares loss = LeastSquares.of(examples);
        recordSurface(loss, recorder);
        descend(examples, loss, recorder);
    }

    /** The transformed features with their targets. */
    private Examples examples(Examples raw) {
        float[] x = raw.featureArray().clone();
        float[] targets = new float[raw.size()];
        for (int i = 0; i < targets.length; i++) {
            x[2 * i] = (float) transform.applyAsDouble(x[2 * i]);
            x[2 * i + 1] = (float) transform.applyAsDouble(x[2 * i + 1]);
            targets[i] = x[2 * i] - x[2 * i + 1];
        }
        return Examples.of(x, 2, targets, 1);
    }

    private void descend(Examples examples, LeastSquares loss, Recorder recorder) {
        double[] w = {0, 0};
        double length = 0;
        record(0, w, loss, recorder);
        for (int i = 0; i < examples.size(); i++) {
            float[] x = examples.featureArray();
            double[] before = w.clone();
            update(w, x[2 * i], x[2 * i + 1], examples.targetArray()[i]);
            length += Math.hypot(w[0] - before[0], w[1] - before[1]);
            record(i + 1, w, loss, recorder);
            recorder.record(DETOUR, i + 1, length / Math.hypot(w[0], w[1]));
        }
    }

    /** {@code w -= rate * (w . x - target) * x}. */
    private void update(double[] w, double x1, double x2, double target) {
        double error = w[0] * x1 + w[1] * x2 - target;
        w[0] -= rate * error * x1;
        w[1] -= rate * error * x2;
    }

    private static void record(int step, double[] w, LeastSquares loss, Recorder recorder) {
        recorder.record(WEIGHT_1, step, w[0]);
        recorder.record(WEIGHT_2, step, w[1]);
        recorder.record(LOSS, step, loss.excess(new double[][] {w}));
    }

    private static void recordSurface(LeastSquares loss, Recorder recorder) {
        for (int i = 0; i <= INTERVALS; i++) {
            for (int j = 0; j <= INTERVALS; j++) {
                double w1 = LEAST_1 + i / 10.0;
                double w2 = LEAST_2 + j / 10.0;
                recorder.record(LOSS_SURFACE, w2, w1, loss.excess(new double[][] {{w1, w2}}));
            }
        }
    }
}
