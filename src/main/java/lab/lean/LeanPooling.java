package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max or average pooling that is computed here, or by Deeplearning4j's own implementation if it is of another type, dilated,
 * has channels last or padding as large as the kernel, or if {@link Setup} objects.
 */
public final class LeanPooling extends SubsamplingLayer {
    private static final long serialVersionUID = 1;
    private static final String MAX = "MAX"; // Deeplearning4j has two enumerations of that name
    private static final List<String> SUPPORTED = List.of(MAX, "AVG");

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        return setup.isLean(
                        isPlain(), "pooling type " + getPoolingType() + ", dilation, wide padding, or channels last")
                ? setup.equip(new Implementation(conf, type))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    private boolean isPlain() {
        return SUPPORTED.contains(getPoolingType().name())
                && Arrays.equals(getDilation(), new int[] {1, 1})
                && getPadding()[0] < getKernelSize()[0]
                && getPadding()[1] < getKernelSize()[1]
                && getCnn2dDataFormat() == CNN2DFormat.NCHW;
    }

    /**
     * {@link Pooling} of images [batch, channels, height, width]. An input that is no batch of float images is left to
     * Deeplearning4j, as is the gradient of a pass that was.
     */
    private static final class Implementation
            extends org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer {
        private static final long serialVersionUID = 1;

        private final transient Buffer pixels = new Buffer();
        private final transient Buffer results = new Buffer();
        private transient Window window;
        private transient Pooling pooling;

        /** Which pixel of each image was the maximum, for each result of the latest forward pass. */
        private transient int[][] where = {};

        /** Whether {@link #where} belongs to the input as it is. */
        private transient boolean isCurrent;

        Implementation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            if (!Matrix.isFloat(input) || input.rank() != 4) {
                return super.activate(training, workspaces);
            }
            layWindow();
            long[] shape = window.outputShape(input.size(0), window.channels());
            INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
            pool(Matrix.rows(input), Matrix.rows(result));
            isCurrent = true;
            return result;
        }

        private void layWindow() {
            if (window == null || !window.fits(input)) {
                SubsamplingLayer conf = layerConf();
                window = new Window(
                        input, conf.getKernelSize(), conf.getStride(), conf.getPadding(), conf.getConvolutionMode());
                pooling = new Pooling(window, conf.isAvgPoolIncludePadInDivisor());
            }
        }

        private void pool(Matrix x, Matrix y) {
            if (isMax() && (where.length != y.rows() || where[0].length != y.columns())) {
                where = new int[y.rows()][y.columns()];
            }
            float[] image = pixels.heap(x.columns());
            float[] result = results.heap(y.columns());
            for (int i = 0; i < y.rows(); i++) {
                x.copyTo(i, image);
                if (isMax()) {
                    pooling.maximum(image, result, where[i]);
                } else {
                    pooling.mean(image, result);
                }
                y.copyFrom(i, result);
            }
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            if (!isCurrent || !Matrix.isFloat(epsilon)) {
                return super.backpropGradient(epsilon, workspaces);
            }
            INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
            backpropagate(Matrix.rows(epsilon), Matrix.rows(dx));
            return new Pair<>(new DefaultGradient(), dx);
        }

        private void backpropagate(Matrix epsilon, Matrix dx) {
            float[] delta = results.heap();
            float[] image = pixels.heap();
            for (int i = 0; i < dx.rows(); i++) {
                epsilon.copyTo(i, delta);
                if (isMax()) {
                    pooling.maximumGradient(delta, where[i], image);
                } else {
                    pooling.meanGradient(delta, image);
                }
                dx.copyFrom(i, image);
            }
        }

        private boolean isMax() {
            return layerConf().getPoolingType().name().equals(MAX);
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            isCurrent = false;
        }
    }
}
