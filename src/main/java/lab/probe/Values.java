package lab.probe;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Converts the backend's arrays to Java arrays. Statistics are computed in double, because the backend's float sums drift.
 */
final class Values {
    private Values() {}

    /** The values in row-major order. */
    static float[] floats(INDArray array) {
        return rowMajor(array).data().asFloat();
    }

    /** The values in row-major order. */
    static double[] doubles(INDArray array) {
        return rowMajor(array).data().asDouble();
    }

    private static INDArray rowMajor(INDArray array) {
        return array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
    }

    /** The rows of {@code matrix} [rows, columns]. */
    static double[][] rows(INDArray matrix) {
        int columns = (int) matrix.size(1);
        double[] values = doubles(matrix);
        double[][] rows = new double[values.length / columns][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns));
        return rows;
    }

    /** {@code sqrt(sum of squares)}. */
    static double norm(double[] values) {
        return new ArrayRealVector(values, false).getNorm();
    }

    /** Mean of the absolute values. */
    static double meanAbsolute(double[] values) {
        return new ArrayRealVector(values, false).getL1Norm() / values.length;
    }

    /** Standard deviation (of a sample, not of the population). */
    static double deviation(double[] values) {
        return StandardDeviation.of(values).getAsDouble();
    }
}
