package lab.probe;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Converts the backend's arrays to Java arrays. Statistics are computed in double, because the backend's float sums drift.
 */
final class Values {
    private Values() {}

    /** The values in row-major order. */
    static float[] floats(INDArray array) {
        INDArray ready = array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
        return ready.data().asFloat();
    }

    /** The values in row-major order. */
    static double[] doubles(INDArray array) {
        float[] floats = floats(array);
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
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
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Mean of the absolute values. */
    static double meanAbsolute(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value);
        }
        return sum / values.length;
    }
}
