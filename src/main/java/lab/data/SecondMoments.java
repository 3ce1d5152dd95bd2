package lab.data;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The second moments of features, in double: a symmetric matrix [features, features] and its principal axes. The condition
 * number is that of the Hessian of a linear model's squared error in these features.
 */
public final class SecondMoments {
    /** Variances below this fraction of the largest one are rounding error. */
    private static final double ROUNDING = 1e-13;

    private final double[][] matrix;
    private final double[] variances;
    private final double[][] axes;

    private SecondMoments(double[][] matrix) {
        this.matrix = matrix;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
        this.variances = eigen.getRealEigenvalues();
        this.axes = new double[variances.length][];
        Arrays.setAll(axes, k -> eigen.getEigenvector(k).toArray());
    }

    /** The covariance of the features (of the population, not of a sample). */
    public static SecondMoments covariance(Examples examples) {
        double[] means = Affine.means(examples);
        double[][] matrix = new double[means.length][means.length];
        double[] x = new double[means.length];
        for (int i = 0; i < examples.size(); i++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = examples.featureArray()[i * x.length + j] - means[j];
            }
            addProducts(matrix, x, 1.0 / examples.size());
        }
        return new SecondMoments(matrix);
    }

    private static void addProducts(double[][] matrix, double[] x, double weight) {
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k <= j; k++) {
                matrix[j][k] += weight * x[j] * x[k];
                matrix[k][j] = matrix[j][k];
            }
        }
    }

    /** The matrix [features, features]. */
    public double[][] matrix() {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** The variances along the principal axes [features], largest first: the matrix's eigenvalues. */
    public double[] variances() {
        return variances.clone();
    }

    /** Principal axis {@code k} [features], of length 1. */
    double[] axis(int k) {
        return axes[k];
    }

    /**
     * The ratio of the largest to the smallest variance along a principal axis; infinite if the smallest is 0 up to
     * rounding.
     */
    public double conditionNumber() {
        int last = variances.length - 1;
        return varies(last) ? variances[0] / variances[last] : Double.POSITIVE_INFINITY;
    }

    /** Whether examples differ along principal axis {@code k} by more than rounding. */
    boolean varies(int k) {
        return variances[k] > ROUNDING * variances[0];
    }
}
