package lab.descent;

import java.util.Arrays;
import lab.error.LabException;

/** A symmetric matrix, in double. */
final class Symmetric {
    private static final int SWEEPS = 50; // it usually takes about six

    private final double[][] values;

    /** Wraps these values [n, n] without copying them. */
    Symmetric(double[][] values) {
        this.values = values;
    }

    int size() {
        return values.length;
    }

    /** The product {@code values x}. */
    double[] times(double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += values[i][j] * x[j];
            }
        }
        return product;
    }

    /**
     * Solves {@code values x = right} by Cholesky's decomposition.
     *
     * @throws LabException when the matrix is not positive definite
     */
    double[] solve(double[] right) {
        double[][] lower = cholesky();
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    private double[][] cholesky() {
        double[][] lower = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                lower[i][j] = (values[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
            }
            lower[i][i] = Math.sqrt(pivot(i, values[i][i] - dot(lower[i], lower[i], i)));
        }
        return lower;
    }

    private double pivot(int i, double left) {
        if (!(left > 1e-14 * values[i][i])) { // a pivot this small is rounding error, not a direction of its own
            throw LabException.usage("feature " + i + " is always 0 or a combination of earlier features, so the least"
                    + " squares have no single minimum; leave that feature out or add noise");
        }
        return left;
    }

    /** The sum of products of the first {@code count} values. */
    static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** All eigenvalues, ascending, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, section 8.5). */
    double[] eigenvalues() {
        double[][] a = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        boolean any = true;
        for (int sweep = 0; sweep < SWEEPS && any; sweep++) {
            any = rotated(a);
        }
        double[] diagonal = new double[a.length];
        Arrays.setAll(diagonal, i -> a[i][i]);
        Arrays.sort(diagonal);
        return diagonal;
    }

    /** Rotates every pair of axes once; returns false if there was nothing left to rotate. */
    private static boolean rotated(double[][] a) {
        boolean any = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                if (Math.abs(a[p][q]) > 1e-15 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) {
                    rotate(a, p, q);
                    any = true;
                }
            }
        }
        return any;
    }

    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : a) {
            double before = row[p];
            row[p] = cosine * before - sine * row[q];
            row[q] = sine * before + cosine * row[q];
        }
        for (int k = 0; k < a.length; k++) {
            double before = a[p][k];
            a[p][k] = cosine * before - sine * a[q][k];
            a[q][k] = sine * before + cosine * a[q][k];
        }
    }
}
