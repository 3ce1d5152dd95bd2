package lab.kernel;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalization: scales every example's row to mean 0 and standard deviation 1 and multiplies it by a gain [units]. Ba
 * et al. 2016, arXiv:1607.06450, eq. (3), without the bias, which a dense layer adds itself. One instance serves one layer;
 * {@link #derive} belongs to the latest {@link #apply}.
 */
final class LayerNorm {
    private static final float TINY = 1e-12f; // Deeplearning4j's guard against a row of equal numbers

    private final Buffer normalized = new Buffer();
    private final Buffer deviations = new Buffer();
    private final Buffer gains = new Buffer();
    private final Buffer gainSums = new Buffer();

    /** Normalizes {@code z} [rows, units] in place and applies the gain. */
    void apply(float[] z, int rows, INDArray gain) {
        int units = (int) gain.length();
        float[] g = gains.heap(units);
        Matrix.row(gain).copyTo(g);
        float[] x = normalized.heap(rows * units);
        float[] deviation = deviations.heap(rows);
        for (int r = 0; r < rows; r++) {
            deviation[r] = normalize(z, x, r * units, units);
            scale(z, x, r * units, g, units);
        }
    }

    /** Sets x to the normalized row that begins at {@code offset} of z, and returns the standard deviation. */
    private static float normalize(float[] z, float[] x, int offset, int units) {
        double sum = 0;
        for (int i = offset; i < offset + units; i++) {
            sum += z[i];
        }
        float mean = (float) (sum / units);
        double squares = 0;
        for (int i = offset; i < offset + units; i++) {
            x[i] = z[i] - mean;
            squares += x[i] * x[i];
        }
        float deviation = (float) Math.sqrt(squares / units) + TINY;
        for (int i = offset; i < offset + units; i++) {
            x[i] /= deviation;
        }
        return deviation;
    }

    private static void scale(float[] z, float[] x, int offset, float[] gain, int units) {
        for (int i = 0; i < units; i++) {
            z[offset + i] = x[offset + i] * gain[i];
        }
    }

    /** Turns {@code delta} [rows, units], dL/d(output), into dL/d(input), and writes dL/d(gain). */
    void derive(float[] delta, int rows, INDArray gainGradient) {
        int units = (int) gainGradient.length();
        float[] x = normalized.heap();
        float[] sums = gainSums.heap(units);
        Arrays.fill(sums, 0, units, 0);
        for (int r = 0; r < rows; r++) {
            deriveGain(delta, x, r * units, sums, units);
            deriveRow(delta, x, r * units, units, deviations.heap()[r]);
        }
        Matrix.row(gainGradient).copyFrom(sums);
    }

    private void deriveGain(float[] delta, float[] x, int offset, float[] sums, int units) {
        float[] gain = gains.heap();
        for (int i = 0; i < units; i++) {
            sums[i] += delta[offset + i] * x[offset + i];
            delta[offset + i] *= gain[i];
        }
    }

    /** {@code dz = (dx - mean(dx) - x mean(dx x)) / deviation}. */
    private static void deriveRow(float[] delta, float[] x, int offset, int units, float deviation) {
        double sum = 0;
        double product = 0;
        for (int i = offset; i < offset + units; i++) {
            sum += delta[i];
            product += delta[i] * x[i];
        }
        float mean = (float) (sum / units);
        float projection = (float) (product / units);
        for (int i = offset; i < offset + units; i++) {
            delta[i] = (delta[i] - mean - x[i] * projection) / deviation;
        }
    }
}
