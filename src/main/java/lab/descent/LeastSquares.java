package lab.descent;

import java.util.Arrays;
import lab.data.Examples;
import lab.error.LabException;
import org.apache.commons.math3.util.MathArrays;

/**
 * Half the mean squared error of a linear model without intercept, {@code L(W) = sum over examples |y - W x|^2 / 2n} with
 * weights W [outputs, features]: a quadratic bowl whose curvature is the second moment of the features, the same for every
 * output.
 */
public final class LeastSquares {
    private final Symmetric hessian; // X'X/n [features, features]
    private final double[][] minimum; // [outputs, features]
    private final double[] eigenvalues; // ascending

    private LeastSquares(Symmetric hessian, double[][] minimum) {
        this.hessian = hessian;
        this.minimum = minimum;
        this.eigenvalues = hessian.eigenvalues();
    }

    /**
     * Creates the loss over these examples.
     *
     * @throws LabException when one feature is a combination of others, so that there is no single minimum
     */
    public static LeastSquares of(Examples examples) {
        Symmetric hessian = new Symmetric(meanProduct(
                examples, examples.featureArray(), examples.features(), examples.featureArray(), examples.features()));
        double[][] right = meanProduct(
                examples, examples.targetArray(), examples.outputs(), examples.featureArray(), examples.features());
        return new LeastSquares(
                hessian, Arrays.stream(right).map(hessian::solve).toArray(double[][]::new));
    }

    /** The mean over examples of {@code a b'} [rows, columns]. */
    private static double[][] meanProduct(Examples examples, float[] a, int rows, float[] b, int columns) {
        double[][] sums = new double[rows][columns];
        for (int example = 0; example < examples.size(); example++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    sums[i][j] += (double) a[example * rows + i] * b[example * columns + j] / examples.size();
                }
            }
        }
        return sums;
    }

    /** The weights at the minimum [outputs, features], as a copy. */
    public double[][] minimum() {
        return Arrays.stream(minimum).map(double[]::clone).toArray(double[][]::new);
    }

    /** The loss at weights [outputs, features], above its minimum. */
    public double excess(double[][] weights) {
        double excess = 0;
        for (int k = 0; k < weights.length; k++) {
            double[] off = off(weights, k);
            excess += Symmetric.dot(off, hessian.times(off), off.length) / 2;
        }
        return excess;
    }

    /** The gradient of the loss [outputs, features] at weights [outputs, features]. */
    public double[][] gradient(double[][] weights) {
        double[][] gradient = new double[weights.length][];
        Arrays.setAll(gradient, k -> hessian.times(off(weights, k)));
        return gradient;
    }

    private double[] off(double[][] weights, int output) {
        return MathArrays.ebeSubtract(weights[output], minimum[output]);
    }

    /** Largest over smallest curvature. */
    public double conditionNumber() {
        return eigenvalues[eigenvalues.length - 1] / eigenvalues[0];
    }

    /**
     * The constant learning rate at which the slowest direction shrinks fastest, {@code 2 / (smallest + largest curvature)};
     * every step then leaves at most {@code (k - 1) / (k + 1)} of the way, with k the condition number (Nesterov 2004,
     * Introductory Lectures on Convex Optimization, theorem 2.1.15).
     */
    public double bestRate() {
        return 2 / (eigenvalues[0] + eigenvalues[eigenvalues.length - 1]);
    }
}
