package lab.lean;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes {@code a = f(W * x + b)} [batch, filters, height, width] from images x [batch, channels, height, width], one
 * after the other: what the kernel sees at each position becomes a column of a matrix [channels * kernel, positions], and
 * the convolution its product with the weights [filters, channels * kernel]. The columns of one image stay in the
 * processor's cache, so that the backward pass builds them again rather than reads back those of the whole batch. An input
 * that is no batch of float images with the right number of channels is left to Deeplearning4j.
 */
final class LeanConvolutionLayer extends ConvolutionLayer {
    private static final long serialVersionUID = 1;
    private static final String WEIGHTS = ConvolutionParamInitializer.WEIGHT_KEY;
    private static final String BIAS = ConvolutionParamInitializer.BIAS_KEY;

    private final transient Activation activation;
    private final transient InputGradient inputGradient = new InputGradient();
    private final transient Buffer pixels = new Buffer();
    private final transient Buffer columns = new Buffer();
    private final transient Buffer deltas = new Buffer();
    private final transient Buffer sums = new Buffer();
    private transient Window window;

    /** f(z) of each image in the latest forward pass in training. */
    private transient float[][] outputs = {};

    /** Whether {@link #outputs} belong to the input as it is. */
    private transient boolean isCurrent;

    LeanConvolutionLayer(NeuralNetConfiguration conf, DataType type, Activation activation) {
        super(conf, type);
        this.activation = activation;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (!Matrix.isFloat(input)
                || input.rank() != 4
                || input.size(1) != layerConf().getNIn()) {
            return super.activate(training, workspaces);
        }
        applyDropOutIfNecessary(training, workspaces);
        layWindow();
        INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, outputShape(), 'c');
        convolve(Rows.of(input), Rows.of(result));
        isCurrent = true;
        return result;
    }

    private void layWindow() {
        if (window == null || !window.fits(input)) {
            window = new Window(
                    input,
                    layerConf().getKernelSize(),
                    layerConf().getStride(),
                    layerConf().getPadding(),
                    layerConf().getConvolutionMode());
        }
    }

    private long[] outputShape() {
        return new long[] {
            input.size(0), filters(), window.output().height(), window.output().width()
        };
    }

    private void convolve(Rows x, Rows a) {
        if (outputs.length != a.count() || outputs[0].length != a.length()) {
            outputs = new float[a.count()][a.length()];
        }
        Matrix weights = filterMatrix(getParam(WEIGHTS));
        float[] bias = bias();
        for (int i = 0; i < a.count(); i++) {
            float[] z = outputs[i];
            Gemm.multiply(weights, columnsOf(x, i), a.matrix(i, filters()));
            a.copyTo(i, z);
            addBias(bias, z);
            activation.apply(z, z.length);
            a.copyFrom(i, z);
        }
    }

    private Matrix columnsOf(Rows x, int i) {
        float[] image = pixels.heap(x.length());
        x.copyTo(i, image);
        window.unfold(image, columns.heap(columnMatrix().length()));
        columnMatrix().copyFrom(columns.heap());
        return columnMatrix();
    }

    private void addBias(float[] bias, float[] z) {
        for (int f = 0; f < bias.length; f++) {
            for (int j = f * positions(); j < (f + 1) * positions(); j++) {
                z[j] += bias[f];
            }
        }
    }

    private float[] bias() {
        float[] bias = new float[hasBias() ? filters() : 0];
        if (hasBias()) {
            Matrix.row(getParam(BIAS)).copyTo(bias);
        }
        return bias;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (!isCurrent || !Matrix.isFloat(epsilon)) {
            return super.backpropGradient(epsilon, workspaces);
        }
        INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        backpropagate(Rows.of(epsilon), Rows.of(dx), inputGradient.isWanted(getIndex()));
        return new Pair<>(parameterGradient(), backpropDropOutIfPresent(dx));
    }

    private void backpropagate(Rows epsilon, Rows dx, boolean isInputGradientWanted) {
        Rows x = Rows.of(input);
        Matrix weights = filterMatrix(getParam(WEIGHTS));
        Matrix dWeights = filterMatrix(gradientViews.get(WEIGHTS));
        Arrays.fill(sums.heap(epsilon.length()), 0);
        for (int i = 0; i < epsilon.count(); i++) {
            Matrix delta = delta(epsilon, i);
            accumulate(delta, columnsOf(x, i).transpose(), i == 0, dWeights);
            if (isInputGradientWanted) {
                Gemm.multiply(weights.transpose(), delta, columnMatrix());
                columnMatrix().copyTo(columns.heap());
                window.fold(columns.heap(), pixels.heap());
                dx.copyFrom(i, pixels.heap());
            }
        }
    }

    /** dL/dz of image {@code i} [filters, positions], also added to {@link #sums}. */
    private Matrix delta(Rows epsilon, int i) {
        int n = epsilon.length();
        float[] delta = deltas.heap(n);
        epsilon.copyTo(i, delta);
        activation.derive(delta, outputs[i], n);
        float[] sum = sums.heap();
        for (int j = 0; j < n; j++) {
            sum[j] += delta[j];
        }
        Matrix matrix = deltas.matrix(filters(), positions());
        matrix.copyFrom(delta);
        return matrix;
    }

    private static void accumulate(Matrix a, Matrix b, boolean isFirst, Matrix c) {
        if (isFirst) {
            Gemm.multiply(a, b, c);
        } else {
            Gemm.multiplyAdd(a, b, c);
        }
    }

    private Gradient parameterGradient() {
        Gradient gradient = new DefaultGradient();
        if (hasBias()) {
            Matrix.row(gradientViews.get(BIAS)).copyFrom(biasGradient());
            gradient.setGradientFor(BIAS, gradientViews.get(BIAS));
        }
        gradient.setGradientFor(WEIGHTS, gradientViews.get(WEIGHTS), 'c');
        return gradient;
    }

    private float[] biasGradient() {
        float[] gradient = new float[filters()];
        for (int f = 0; f < gradient.length; f++) {
            double sum = 0;
            for (int j = f * positions(); j < (f + 1) * positions(); j++) {
                sum += sums.heap()[j];
            }
            gradient[f] = (float) sum;
        }
        return gradient;
    }

    /** Weights or their gradient [filters, channels, height, width] as [filters, channels * taps]. */
    private Matrix filterMatrix(INDArray weights) {
        Matrix row = Matrix.row(weights);
        return new Matrix(row.memory(), filters(), row.length() / filters(), false, weights);
    }

    private Matrix columnMatrix() {
        return columns.matrix(window.channels() * window.taps(), positions());
    }

    private int filters() {
        return (int) layerConf().getNOut();
    }

    private int positions() {
        return window.output().area();
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        isCurrent = false;
    }

    @Override
    public void setInputMiniBatchSize(int size) {
        super.setInputMiniBatchSize(size);
        inputGradient.inputAnnounced();
    }

    @Override
    public void setIterationCount(int iterationCount) {
        super.setIterationCount(iterationCount);
        inputGradient.iterationSet();
    }
}
