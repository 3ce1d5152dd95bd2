package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of images that is computed here, or by Deeplearning4j's own implementation if its activation is none of
 * {@link Activation}'s, if it is dilated or has channels last, or if {@link Setup} objects.
 */
public final class LeanConvolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("LeanConvolution", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Activation> activation = Activation.of(getActivationFn());
        boolean isPlain = Arrays.equals(getDilation(), new int[] {1, 1}) && getCnn2dDataFormat() == CNN2DFormat.NCHW;
        return setup.isLean(isPlain && activation.isPresent(), "dilation, channels last, or " + getActivationFn())
                ? setup.equip(new Implementation(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    /**
     * Computes {@code a = f(W * x + b)} [batch, filters, height, width] from images x [batch, channels, height, width], one
     * after the other: what the kernel sees at each position becomes a column of a matrix [channels * kernel, positions],
     * and the convolution its product with the weights [filters, channels * kernel]. The columns of one image stay in the
     * processor's cache, so that the backward pass builds them again rather than reads back those of the whole batch. An
     * input that is no batch of float images with the right number of channels is left to Deeplearning4j.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {
        private static final long serialVersionUID = 1;
        private static final String WEIGHTS = ConvolutionParamInitializer.WEIGHT_KEY;
        private static final String BIAS = ConvolutionParamInitializer.BIAS_KEY;

        private final transient Activation activation;
        private final transient Buffer pixels = new Buffer();
        private final transient Buffer columns = new Buffer();
        private final transient Buffer deltas = new Buffer();
        private final transient Buffer sums = new Buffer();
        private transient Window window;

        /** f(z) of each image in the latest forward pass in training. */
        private transient float[][] outputs = {};

        /** Whether {@link #outputs} belong to the input as it is. */
        private transient boolean isCurrent;

        Implementation(NeuralNetConfiguration conf, DataType type, Activation activation) {
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
            long[] shape = window.outputShape(input.size(0), filters());
            INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
            convolve(Matrix.rows(input), Matrix.rows(result));
            isCurrent = true;
            return result;
        }

        private void layWindow() {
            if (window == null || !window.fits(input)) {
                ConvolutionLayer conf = layerConf();
                window = new Window(
                        input, conf.getKernelSize(), conf.getStride(), conf.getPadding(), conf.getConvolutionMode());
            }
        }

        private void convolve(Matrix x, Matrix a) {
            if (outputs.length != a.rows() || outputs[0].length != a.columns()) {
                outputs = new float[a.rows()][a.columns()];
            }
            Matrix weights = filterMatrix(getParam(WEIGHTS));
            float[] bias = bias();
            for (int i = 0; i < a.rows(); i++) {
                float[] z = outputs[i];
                Gemm.multiply(weights, columnsOf(x, i), a.unroll(i, filters()));
                a.copyTo(i, z);
                addBias(bias, z);
                activation.apply(z, z.length);
                a.copyFrom(i, z);
            }
        }

        private Matrix columnsOf(Matrix x, int i) {
            float[] image = pixels.heap(x.columns());
            x.copyTo(i, image);
            Matrix matrix = columnMatrix();
            window.unfold(image, columns.heap(matrix.length()));
            matrix.copyFrom(columns.heap());
            return matrix;
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
            if (Reused.discardsInputGradient(workspaces, getIndex())) {
                backpropagate(Matrix.rows(epsilon), Optional.empty());
                return new Pair<>(parameterGradient(), null);
            }
            INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
            backpropagate(Matrix.rows(epsilon), Optional.of(Matrix.rows(dx)));
            return new Pair<>(parameterGradient(), backpropDropOutIfPresent(dx));
        }

        private void backpropagate(Matrix epsilon, Optional<Matrix> dx) {
            Matrix x = Matrix.rows(input);
            Matrix weights = filterMatrix(getParam(WEIGHTS));
            Matrix dWeights = filterMatrix(gradientViews.get(WEIGHTS));
            Arrays.fill(sums.heap(epsilon.columns()), 0);
            for (int i = 0; i < epsilon.rows(); i++) {
                Matrix delta = delta(epsilon, i);
                Gemm.multiply(delta, columnsOf(x, i).transpose(), i > 0, dWeights);
                if (dx.isPresent()) {
                    Gemm.multiply(weights.transpose(), delta, columnMatrix());
                    columnMatrix().copyTo(columns.heap());
                    window.fold(columns.heap(), pixels.heap());
                    dx.get().copyFrom(i, pixels.heap());
                }
            }
        }

        /** dL/dz of image {@code i} [filters, positions], also added to {@link #sums}. */
        private Matrix delta(Matrix epsilon, int i) {
            int n = epsilon.columns();
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
            return Matrix.row(weights).unroll(0, filters());
        }

        private Matrix columnMatrix() {
            return columns.matrix(window.channels() * window.taps(), positions());
        }

        private int filters() {
            return (int) layerConf().getNOut();
        }

        private int positions() {
            return window.positions();
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            isCurrent = false;
        }
    }
}
