package lab.lean;

import java.util.Arrays;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The linear part of a dense layer, {@code z = x W + b} with x [batch, in], W [in, out], b [out], and its gradients. The
 * batch may change from pass to pass. One instance serves one layer.
 */
final class Linear {
    private final Buffer z = new Buffer();
    private final Buffer delta = new Buffer();
    private final Buffer row = new Buffer();
    private final View w = new View(Matrix::of);
    private final View dw = new View(Matrix::of);
    private final View b = new View(Matrix::row);
    private final View db = new View(Matrix::row);

    /** Whether {@code input} is what this can multiply with {@code weights}: floats [batch, in]. */
    static boolean accepts(INDArray input, INDArray weights) {
        return input.rank() == 2 && Matrix.isFloat(input) && input.size(1) == weights.size(0);
    }

    /** {@code x W} [batch, out] in an array that is reused by the next call; without the bias. */
    float[] multiply(INDArray x, INDArray weights) {
        Matrix product = z.matrix((int) x.size(0), (int) weights.size(1));
        Gemm.multiply(Matrix.of(x), w.of(weights), product);
        float[] values = z.heap(product.length());
        product.copyTo(values);
        return values;
    }

    /** Adds {@code bias} [out] to every row of {@code values} [rows, out]. */
    void addBias(float[] values, int rows, INDArray bias) {
        int columns = (int) bias.length();
        float[] added = row.heap(columns);
        b.of(bias).copyTo(added);
        for (int r = 0; r < rows; r++) {
            addRow(values, r * columns, added, columns);
        }
    }

    private static void addRow(float[] values, int offset, float[] b, int columns) {
        for (int c = 0; c < columns; c++) {
            values[offset + c] += b[c];
        }
    }

    /** Writes {@code dL/db}, the sum of the rows of {@code dz} [rows, out]. */
    void biasGradient(float[] dz, int rows, INDArray gradient) {
        int columns = (int) gradient.length();
        float[] sum = row.heap(columns);
        Arrays.fill(sum, 0, columns, 0);
        for (int r = 0; r < rows; r++) {
            addTo(sum, dz, r * columns, columns);
        }
        db.of(gradient).copyFrom(sum);
    }

    private static void addTo(float[] sum, float[] values, int offset, int columns) {
        for (int c = 0; c < columns; c++) {
            sum[c] += values[offset + c];
        }
    }

    /** Writes {@code dL/dW = x' dz} [in, out], and keeps dz [batch, out] for {@link #inputGradient}. */
    void weightGradient(INDArray x, float[] dz, INDArray gradient) {
        Matrix d = delta.matrix((int) x.size(0), (int) gradient.size(1));
        d.copyFrom(dz);
        Gemm.multiply(Matrix.of(x).transpose(), d, dw.of(gradient));
    }

    /** {@code dL/dx = dz W'} [batch, in], with the dz of the latest {@link #weightGradient}. */
    INDArray inputGradient(int batch, INDArray weights, LayerWorkspaceMgr workspaces) {
        INDArray dx = emptyInputGradient(batch, weights, workspaces);
        Matrix transposed = w.of(weights).transpose();
        Gemm.multiply(delta.matrix(batch, transposed.rows()), transposed, Matrix.of(dx));
        return dx;
    }

    /** An array of the shape of the input gradient, for a network that discards it; the numbers in it mean nothing. */
    static INDArray emptyInputGradient(int batch, INDArray weights, LayerWorkspaceMgr workspaces) {
        return workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD, DataType.FLOAT, new long[] {batch, weights.size(0)}, 'c');
    }

    /** A new array [batch, columns] of the network's that holds {@code values}. */
    static INDArray activations(float[] values, int batch, long columns, LayerWorkspaceMgr workspaces) {
        INDArray array =
                workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, columns}, 'c');
        Matrix.row(array).copyFrom(values);
        return array;
    }
}
