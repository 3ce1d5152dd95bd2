package lab.kernel;

import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.WEIGHT_KEY;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution, {@code a = f(W * x + b)} [batch, filters, height, width] of images x [batch, channels, height, width], one
 * image after the other. The numbers under the kernel at each position become a column of a matrix
 * [channels * taps, positions]; the convolution is its product with the weights [filters, channels * taps]. The columns of
 * one image stay in the processor's cache, so the backward pass builds them again instead of reading back those of the whole
 * batch.
 */
public final class Convolution implements Kernel {
    private final Activation activation;
    private final Window.Geometry geometry;
    private final Buffer pixels = new Buffer();
    private final Buffer columns = new Buffer();
    private final Buffer deltas = new Buffer();
    private final Buffer sums = new Buffer();
    private final Buffer biases = new Buffer();
    private Window window;

    /** f(z) of each image. */
    private float[][] outputs = {};

    /** Creates a kernel with {@code activation} f. */
    public Convolution(Activation activation, Window.Geometry geometry) {
        this.activation = activation;
        this.geometry = geometry;
    }

    @Override
    public boolean accepts(INDArray x, Parameters parameters) {
        return Window.areImages(x) && x.size(1) == parameters.value(WEIGHT_KEY).size(1);
    }

    @Override
    public long[] outputShape(INDArray x, Parameters parameters) {
        window = geometry.over(x, window);
        return window.outputShape(x.size(0), (int) parameters.value(WEIGHT_KEY).size(0));
    }

    @Override
    public void forward(INDArray x, boolean training, Parameters parameters, INDArray y) {
        Matrix images = Matrix.rows(x);
        Matrix a = Matrix.rows(y);
        if (outputs.length < a.rows() || outputs[0].length != a.columns()) {
            outputs = new float[a.rows()][a.columns()];
        }
        Matrix weights = filterMatrix(parameters.value(WEIGHT_KEY));
        float[] bias = bias(channels(a), parameters);
        for (int i = 0; i < a.rows(); i++) {
            float[] z = outputs[i];
            Gemm.multiply(weights, columnsOf(images, i), a.unroll(i, weights.rows()));
            a.copyTo(i, z);
            Loops.add(z, bias, z.length);
            activation.apply(z, z.length);
            a.copyFrom(i, z);
        }
    }

    /** The bias of each filter at each position; 0 if there is none. */
    private float[] bias(Channels filters, Parameters parameters) {
        float[] bias = sums.heap(filters.length());
        Arrays.fill(bias, 0);
        if (parameters.has(BIAS_KEY)) {
            float[] ofFilters = biases.copy(parameters.value(BIAS_KEY));
            for (int f = 0; f < filters.count(); f++) {
                filters.fill(bias, f, ofFilters[f]);
            }
        }
        return bias;
    }

    @Override
    public void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx) {
        Matrix images = Matrix.rows(x);
        Matrix dy = Matrix.rows(epsilon);
        Matrix weights = filterMatrix(parameters.value(WEIGHT_KEY));
        Matrix dWeights = filterMatrix(parameters.gradient(WEIGHT_KEY));
        Optional<Matrix> dImages = dx.map(Matrix::rows);
        float[] sum = sums.heap(dy.columns());
        Arrays.fill(sum, 0);
        for (int i = 0; i < dy.rows(); i++) {
            Matrix delta = delta(dy, i, sum);
            Gemm.multiply(delta, columnsOf(images, i).transpose(), i > 0, dWeights);
            if (dImages.isPresent()) {
                Gemm.multiply(weights.transpose(), delta, columnMatrix());
                columnMatrix().copyTo(columns.heap());
                window.fold(columns.heap(), pixels.heap());
                dImages.get().copyFrom(i, pixels.heap());
            }
        }
        if (parameters.has(BIAS_KEY)) {
            writeSums(channels(dy), sum, parameters.gradient(BIAS_KEY));
        }
    }

    /** Computes dL/dz of image {@code i} [filters, positions] and adds it to {@code sum}. */
    private Matrix delta(Matrix dy, int i, float[] sum) {
        int n = dy.columns();
        float[] delta = deltas.heap(n);
        dy.copyTo(i, delta);
        activation.derive(delta, outputs[i], n);
        Loops.add(sum, delta, n);
        Matrix matrix = deltas.matrix(n / window.positions(), window.positions());
        matrix.copyFrom(delta);
        return matrix;
    }

    private void writeSums(Channels filters, float[] sum, INDArray gradient) {
        float[] ofFilters = biases.heap(filters.count());
        for (int f = 0; f < filters.count(); f++) {
            ofFilters[f] = (float) filters.sum(sum, f);
        }
        Matrix.row(gradient).copyFrom(ofFilters);
    }

    private Matrix columnsOf(Matrix images, int i) {
        float[] image = pixels.heap(images.columns());
        images.copyTo(i, image);
        Matrix matrix = columnMatrix();
        window.unfold(image, columns.heap(matrix.length()));
        matrix.copyFrom(columns.heap());
        return matrix;
    }

    private Matrix columnMatrix() {
        return columns.matrix(window.channels() * window.taps(), window.positions());
    }

    /** Views weights or their gradient [filters, channels, height, width] as [filters, channels * taps]. */
    private static Matrix filterMatrix(INDArray weights) {
        return Matrix.row(weights).unroll(0, (int) weights.size(0));
    }

    private Channels channels(Matrix outputs) {
        return new Channels(outputs.columns() / window.positions(), window.positions());
    }
}
