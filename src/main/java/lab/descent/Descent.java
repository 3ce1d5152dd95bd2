package lab.descent;

import lab.claim.Procedure;
import lab.data.DataSource;
import lab.data.Examples;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.probe.Inputs;

/**
 * Gradient descent over all training examples on the {@linkplain LeastSquares least squares} of a linear model, from weights
 * of 0, at the best constant rate: it records the remaining loss, and the condition number that explains it.
 *
 * @param data the source of the examples
 * @param target ends the descent once this share of the loss above its minimum is left; 1 at weights of 0
 * @param drawn whether to record the path and the surface under it, too; for two features and one output
 * @param inputs how many of the examples to record, too; 0 for none
 */
public record Descent(DataSource data, double target, boolean drawn, int inputs) implements Procedure.Steps {
    /** Largest over smallest curvature of the loss. */
    public static final Metric CONDITION_NUMBER =
            Metric.of("condition_number", "Condition number of the Hessian", "", Axis.NONE, Better.LOWER);
    /** The remaining loss above its minimum: at steps 0 to 21, then after every 5 % more steps, and at the last step. */
    public static final Metric EXCESS_LOSS = Metric.of(
            "excess_loss", "Loss above its minimum, as a share of that at the start", "", Axis.STEP, Better.LOWER);
    /** The first of two weights, at the steps of {@link #EXCESS_LOSS}. */
    public static final Metric WEIGHT_1 = Metric.of("weight_1", "First weight", "", Axis.STEP, Better.NEITHER);
    /** The second of two weights, at the steps of {@link #EXCESS_LOSS}. */
    public static final Metric WEIGHT_2 = Metric.of("weight_2", "Second weight", "", Axis.STEP, Better.NEITHER);
    /** {@link #EXCESS_LOSS} over the plane of the two weights, around the minimum. */
    public static final Metric SURFACE = new Metric(
            "surface",
            EXCESS_LOSS.label(),
            "",
            new Axis(WEIGHT_1.name(), WEIGHT_1.label()),
            new Axis(WEIGHT_2.name(), WEIGHT_2.label()),
            Better.LOWER);

    private static final int LIMIT = 20_000_000; // steps, which take seconds
    private static final int GRID = 12; // points from the minimum to an edge of the surface

    /** Descends until a thousandth of the loss above its minimum is left. */
    public static Descent on(DataSource data) {
        return new Descent(data, 1e-3, false, 0);
    }

    /** Sets the share of the loss above its minimum at which the descent ends. */
    public Descent until(double share) {
        return new Descent(data, share, drawn, inputs);
    }

    /** Records the path and the surface under it, too. */
    public Descent withPath() {
        return new Descent(data, target, true, inputs);
    }

    /** Records the metrics of {@link Inputs}, too, with this many examples. */
    public Descent withInputs(int examples) {
        return new Descent(data, target, drawn, examples);
    }

    @Override
    public void follow(long seed, Recorder recorder) {
        Examples examples = data.load(seed).training();
        LeastSquares loss = LeastSquares.of(examples);
        double[][] weights = new double[examples.outputs()][examples.features()];
        recorder.record(CONDITION_NUMBER, 0, loss.conditionNumber());
        if (drawn) {
            surface(loss, loss.excess(weights), recorder);
        }
        if (inputs > 0) {
            new Inputs(inputs).record(examples, recorder);
        }
        descend(loss, weights, recorder);
    }

    private void descend(LeastSquares loss, double[][] weights, Recorder recorder) {
        double start = loss.excess(weights);
        double next = 1;
        double left = 1;
        record(recorder, 0, left, weights);
        for (int step = 1; step <= LIMIT && left > target; step++) {
            move(weights, loss.gradient(weights), loss.bestRate());
            left = loss.excess(weights) / start;
            if (step >= next || left <= target) {
                record(recorder, step, left, weights);
                next = 1.05 * step;
            }
        }
    }

    private void record(Recorder recorder, int step, double left, double[][] weights) {
        recorder.record(EXCESS_LOSS, step, left);
        if (drawn) {
            recorder.record(WEIGHT_1, step, weights[0][0]);
            recorder.record(WEIGHT_2, step, weights[0][1]);
        }
    }

    private static void move(double[][] weights, double[][] gradient, double rate) {
        for (int k = 0; k < weights.length; k++) {
            for (int j = 0; j < weights[k].length; j++) {
                weights[k][j] -= rate * gradient[k][j];
            }
        }
    }

    /** Records the loss on a square around the minimum, a little larger than the path to it from 0. */
    private static void surface(LeastSquares loss, double start, Recorder recorder) {
        double[] middle = loss.minimum()[0];
        double spacing = 1.2 * Math.max(Math.abs(middle[0]), Math.abs(middle[1])) / GRID;
        for (int i = -GRID; i <= GRID; i++) {
            for (int j = -GRID; j <= GRID; j++) {
                double[] weights = {middle[0] + i * spacing, middle[1] + j * spacing};
                double left = loss.excess(new double[][] {weights}) / start;
                recorder.record(SURFACE, weights[1], weights[0], left);
            }
        }
    }
}
