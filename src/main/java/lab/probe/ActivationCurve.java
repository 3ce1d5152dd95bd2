package lab.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.nd4j.linalg.activations.IActivation;

/**
 * Compares an activation, as the backend computes it in double, with formulas and with its own slope. It records the curve
 * on a grid from -8 to 8, the same for every seed, for the figures, and the errors at 1,000 points of that range, drawn from
 * the seed, for the verdicts.
 *
 * @param curve the function that the backend computes
 * @param kinks where it has no derivative
 * @param formulas formulas for its value, any number of them
 * @param derivatives formulas for its derivative, any number of them
 */
public record ActivationCurve(
        Curve curve, List<Double> kinks, List<DoubleUnaryOperator> formulas, List<DoubleUnaryOperator> derivatives) {
    private static final Axis Z = new Axis("z", "Pre-activation z");
    private static final Axis FORMULA = new Axis("formula", "Formula");

    /** Value by z. */
    public static final Metric VALUE = Metric.of("activation_value", "Activation", "", Z, Better.NEITHER);
    /** Derivative by z. */
    public static final Metric DERIVATIVE = Metric.of("activation_derivative", "Derivative", "", Z, Better.NEITHER);
    /** Largest distance of the value from each formula; the index is the formula's number, from 1. */
    public static final Metric FORMULA_ERROR =
            Metric.of("formula_error", "Largest distance from the formula", "", FORMULA, Better.LOWER);
    /** Largest distance of the derivative from each formula for it; the index is the formula's number, from 1. */
    public static final Metric DERIVATIVE_FORMULA_ERROR = Metric.of(
            "derivative_formula_error", "Largest distance from the derivative's formula", "", FORMULA, Better.LOWER);
    /**
     * Largest distance of the derivative from the central difference of the values, at points at least 0.001 away from
     * kinks.
     */
    public static final Metric DERIVATIVE_ERROR =
            Metric.of("derivative_error", "Largest distance from the central difference", "", Axis.NONE, Better.LOWER);
    /** Largest derivative where |z| exceeds the index: 0, which is all points, or 4.6. */
    public static final Metric LARGEST_DERIVATIVE =
            Metric.of("largest_derivative", "Largest derivative", "", new Axis("beyond", "|z| above"), Better.NEITHER);

    private static final double END = 8;
    private static final int CELLS = 128; // each 1/8 wide, so that 0 is on the grid
    private static final int POINTS = 1_000;
    private static final double STEP = 1e-5; // truncation and rounding errors are both near 1e-11
    private static final double BERTH = 1e-3; // smallest distance of a point from a kink

    /** Copies the lists. */
    public ActivationCurve {
        kinks = List.copyOf(kinks);
        formulas = List.copyOf(formulas);
        derivatives = List.copyOf(derivatives);
    }

    /**
     * A piece {@code slope z + offset} of a maxout unit.
     *
     * @param slope its weight
     * @param offset its bias
     */
    public record Line(double slope, double offset) {}

    /** Measures an activation function. */
    public static ActivationCurve of(IActivation function) {
        return new ActivationCurve(new Curve.Function(function), List.of(), List.of(), List.of());
    }

    /** Measures a maxout unit with these pieces. */
    public static ActivationCurve ofMaxout(Line... pieces) {
        return new ActivationCurve(new Curve.Largest(List.of(pieces)), List.of(), List.of(), List.of());
    }

    /** Adds a kink at {@code z}. */
    public ActivationCurve kink(double z) {
        return new ActivationCurve(curve, with(kinks, z), formulas, derivatives);
    }

    /** Adds a formula for the value. */
    public ActivationCurve formula(DoubleUnaryOperator value) {
        return new ActivationCurve(curve, kinks, with(formulas, value), derivatives);
    }

    /** Adds a formula for the derivative. */
    public ActivationCurve derivative(DoubleUnaryOperator slope) {
        return new ActivationCurve(curve, kinks, formulas, with(derivatives, slope));
    }

    /** Draws the points from {@code seed}, measures and records. */
    public void follow(long seed, Recorder recorder) {
        double[] grid = IntStream.rangeClosed(0, CELLS)
                .mapToDouble(i -> END * (2.0 * i / CELLS - 1))
                .toArray();
        record(recorder, VALUE, grid, curve.values(grid));
        record(recorder, DERIVATIVE, grid, curve.derivatives(grid));
        double[] z = points(seed);
        double[] slopes = curve.derivatives(z);
        recorder.record(DERIVATIVE_ERROR, 0, MathArrays.distanceInf(slopes, differences(z)));
        record(recorder, FORMULA_ERROR, z, curve.values(z), formulas);
        record(recorder, DERIVATIVE_FORMULA_ERROR, z, slopes, derivatives);
        recorder.record(LARGEST_DERIVATIVE, 0, largest(z, slopes, 0));
        recorder.record(LARGEST_DERIVATIVE, 4.6, largest(z, slopes, 4.6));
    }

    private static void record(Recorder recorder, Metric metric, double[] indices, double[] values) {
        for (int i = 0; i < indices.length; i++) {
            recorder.record(metric, indices[i], values[i]);
        }
    }

    private static void record(
            Recorder recorder, Metric metric, double[] z, double[] values, List<DoubleUnaryOperator> said) {
        for (int k = 0; k < said.size(); k++) {
            double[] expected = Arrays.stream(z).map(said.get(k)).toArray();
            recorder.record(metric, k + 1, MathArrays.distanceInf(values, expected));
        }
    }

    private double[] points(long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        return DoubleStream.generate(() -> END * (2 * random.nextDouble() - 1))
                .filter(z -> kinks.stream().allMatch(kink -> Math.abs(z - kink) >= BERTH))
                .limit(POINTS)
                .toArray();
    }

    private double[] differences(double[] z) {
        double[] above = curve.values(Arrays.stream(z).map(x -> x + STEP).toArray());
        double[] below = curve.values(Arrays.stream(z).map(x -> x - STEP).toArray());
        return IntStream.range(0, z.length)
                .mapToDouble(i -> (above[i] - below[i]) / (2 * STEP))
                .toArray();
    }

    private static double largest(double[] z, double[] values, double beyond) {
        return IntStream.range(0, z.length)
                .filter(i -> Math.abs(z[i]) > beyond)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
    }

    private static <T> List<T> with(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }
}
