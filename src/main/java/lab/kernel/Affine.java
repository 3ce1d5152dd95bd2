package lab.kernel;

import static org.deeplearning4j.nn.params.DefaultParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.GAIN_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The affine map of a dense layer, {@code z = x W + b} with x [batch, in], W [in, out], b [out], or
 * {@code z = norm(x W) + b} if there is a gain [out], and its gradients. The batch may change from pass to pass. One
 * instance serves one layer.
 */
public final class Affine {
    private final LayerNorm norm = new LayerNorm();
    private final Buffer z = new Buffer();
    private final Buffer delta = new Buffer();
    private final Buffer row = new Buffer();
    private final Buffer sums = new Buffer();
    private final Matrix.View input = new Matrix.View(Matrix::of);
    private final Matrix.View inputGradient = new Matrix.View(Matrix::of);
    private final Matrix.View w = new Matrix.View(Matrix::of);
    private final Matrix.View dw = new Matrix.View(Matrix::of);
    private final Matrix.View b = new Matrix.View(Matrix::row);
    private final Matrix.View db = new Matrix.View(Matrix::row);

    /** Whether the weights can multiply {@code x}: floats [batch, in]. */
    public boolean accepts(INDArray x, Parameters parameters) {
        return x.rank() == 2
                && Matrix.isFloat(x)
                && x.size(1) == parameters.value(WEIGHT_KEY).size(0);
    }

    /** The shape of z. */
    public long[] outputShape(INDArray x, Parameters parameters) {
        return new long[] {x.size(0), parameters.value(WEIGHT_KEY).size(1)};
    }

    /** Computes {@code z} [batch, out] in an array that the next call overwrites. */
    public float[] forward(INDArray x, Parameters parameters) {
        INDArray weights = parameters.value(WEIGHT_KEY);
        int batch = (int) x.size(0);
        Matrix product = z.matrix(batch, (int) weights.size(1));
        Gemm.multiply(input.of(x), w.of(weights), product);
        float[] values = z.heap(product.length());
        product.copyTo(values);
        if (parameters.has(GAIN_KEY)) {
            norm.apply(values, batch, parameters.value(GAIN_KEY));
        }
        if (parameters.has(BIAS_KEY)) {
            addBias(values, product.length(), b.of(parameters.value(BIAS_KEY)));
        }
        return values;
    }

    private void addBias(float[] values, int length, Matrix bias) {
        float[] added = sums.heap(bias.length());
        bias.copyTo(added);
        for (int from = 0; from < length; from += bias.length()) {
            float[] copy = copy(values, from, bias.length());
            Loops.add(copy, added, bias.length());
            System.arraycopy(copy, 0, values, from, bias.length());
        }
    }

    /**
     * Writes the gradients with respect to the parameters, and to x unless {@code dx} is empty.
     *
     * @param dz dL/dz [batch, out]; it is overwritten
     */
    public void backward(INDArray x, float[] dz, Parameters parameters, Optional<INDArray> dx) {
        Matrix weights = w.of(parameters.value(WEIGHT_KEY));
        int batch = (int) x.size(0);
        Matrix d = delta.matrix(batch, weights.columns());
        if (parameters.has(BIAS_KEY)) {
            sumRows(dz, d.length(), db.of(parameters.gradient(BIAS_KEY)));
        }
        if (parameters.has(GAIN_KEY)) {
            norm.derive(dz, batch, parameters.gradient(GAIN_KEY));
        }
        d.copyFrom(dz);
        Gemm.multiply(input.of(x).transpose(), d, dw.of(parameters.gradient(WEIGHT_KEY)));
        dx.ifPresent(gradient -> Gemm.multiply(d, weights.transpose(), inputGradient.of(gradient)));
    }

    private void sumRows(float[] values, int length, Matrix gradient) {
        int columns = gradient.length();
        float[] sum = sums.heap(columns);
        Arrays.fill(sum, 0, columns, 0);
        for (int from = 0; from < length; from += columns) {
            Loops.add(sum, copy(values, from, columns), columns);
        }
        gradient.copyFrom(sum);
    }

    /** Copies a row to index 0 of an array, so that the compiler vectorizes the loop over it. */
    private float[] copy(float[] values, int from, int columns) {
        float[] copy = row.heap(columns);
        System.arraycopy(values, from, copy, 0, columns);
        return copy;
    }
}
