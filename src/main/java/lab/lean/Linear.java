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
    private final Buffer sums = new Buffer();
    private final Matrix.View input = new Matrix.View(Matrix::of);
    private final Matrix.View output = new Matrix.View(Matrix::row);
    private final Matrix.View inputGradient = new Matrix.View(Matrix::of);
    private final Matrix.View w = new Matrix.View(Matrix::of);
    private final Matrix.View dw = new Matrix.View(Matrix::of);
    private final Matrix.View b = new Matrix.View(Matrix::row);
    private final Matrix.View db = new Matrix.View(Matrix::row);

    /** Whether {@code input} is what this can multiply with {@code weights}: floats [batch, in]. */
    static boolean accepts(INDArray input, INDArray weights) {
        return input.rank() == 2 && Matrix.isFloat(input) && input.size(1) == weights.size(0);
    }

    /** {@code x W} [batch, out] in an array that is reused by the next call; without the bias. */
    float[] multiply(INDArray x, INDArray weights) {
        Matrix product = z.matrix((int) x.size(0), (int) weights.size(1));
        Gemm.multiply(input.of(x), w.of(weights), product);
        float[] values = z.heap(product.length());
        product.copyTo(values);
        return values;
    }

    /** Adds {@code bias} [out] to every row of {@code values} [rows, out]. */
    void addBias(float[] values, int rows, INDArray bias) {
        int columns = (int) bias.length();
        float[] added = sums.heap(columns);
        b.of(bias).copyTo(added);
        for (int from = 0; from < rows * columns; from += columns) {
            float[] copy = copy(values, from, columns);
            for (int c = 0; c < columns; c++) {
                copy[c] += added[c];
            }
            System.arraycopy(copy, 0, values, from, columns);
        }
    }

    /** Writes {@code dL/db}, the sum of the rows of {@code dz} [rows, out]. */
    void biasGradient(float[] dz, int rows, INDArray gradient) {
        int columns = (int) gradient.length();
        float[] sum = sums.heap(columns);
        Arrays.fill(sum, 0, columns, 0);
        for (int from = 0; from < rows * columns; from += columns) {
            float[] copy = copy(dz, from, columns);
            for (int c = 0; c < columns; c++) {
                sum[c] += copy[c];
            }
        }
        db.of(gradient).copyFrom(sum);
    }

    /** A row at index 0 of an array, so that the compiler vectorizes the loop over it. */
    private float[] copy(float[] values, int from, int columns) {
        float[] copy = row.heap(columns);
        System.arraycopy(values, from, copy, 0, columns);
        return copy;
    }

    /** Writes {@code dL/dW = x' dz} [in, out], and keeps dz [batch, out] for {@link #inputGradient}. */
    void weightGradient(INDArray x, float[] dz, INDArray gradient) {
        Matrix d = delta.matrix((int) x.size(0), (int) gradient.size(1));
        d.copyFrom(dz);
        Gemm.multiply(input.of(x).transpose(), d, dw.of(gradient));
    }

    /** {@code dL/dx = dz W'} [batch, in], with the dz of the latest {@link #weightGradient}. */
    INDArray inputGradient(int batch, INDArray weights, LayerWorkspaceMgr workspaces) {
        long[] shape = {batch, weights.size(0)};
        INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, shape, 'c');
        Matrix transposed = w.of(weights).transpose();
        Gemm.multiply(delta.matrix(batch, transposed.rows()), transposed, inputGradient.of(dx));
        return dx;
    }

    /** An array [batch, columns] of the network's that holds {@code values}. */
    INDArray activations(float[] values, int batch, long columns, LayerWorkspaceMgr workspaces) {
        long[] shape = {batch, columns};
        INDArray array = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
        output.of(array).copyFrom(values);
        return array;
    }
}
