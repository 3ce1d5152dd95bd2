package lab.lean;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max or average {@link Pooling} of images [batch, channels, height, width]. An input that is no batch of float images is
 * left to Deeplearning4j, as is the gradient of a pass that was.
 */
final class LeanPoolingLayer extends SubsamplingLayer {
    private static final long serialVersionUID = 1;

    private final transient Buffer pixels = new Buffer();
    private final transient Buffer results = new Buffer();
    private transient Window window;
    private transient Pooling pooling;

    /** Which pixel of each image was the maximum, for each result of the latest forward pass. */
    private transient int[][] where = {};

    /** Whether {@link #where} belongs to the input as it is. */
    private transient boolean isCurrent;

    LeanPoolingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** Whether there is a lean implementation of this kind of pooling. */
    static boolean supports(PoolingType type) {
        return type == PoolingType.MAX || type == PoolingType.AVG;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (!Matrix.isFloat(input) || input.rank() != 4) {
            return super.activate(training, workspaces);
        }
        layWindow();
        Window.Size output = window.output();
        long[] shape = {input.size(0), window.channels(), output.height(), output.width()};
        INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
        pool(Rows.of(input), Rows.of(result));
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
            pooling = new Pooling(window, layerConf().isAvgPoolIncludePadInDivisor());
        }
    }

    private void pool(Rows x, Rows y) {
        if (isMax() && (where.length != y.count() || where[0].length != y.length())) {
            where = new int[y.count()][y.length()];
        }
        float[] image = pixels.heap(x.length());
        float[] result = results.heap(y.length());
        for (int i = 0; i < y.count(); i++) {
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
        backpropagate(Rows.of(epsilon), Rows.of(dx));
        return new Pair<>(new DefaultGradient(), dx);
    }

    private void backpropagate(Rows epsilon, Rows dx) {
        float[] delta = results.heap();
        float[] image = pixels.heap();
        for (int i = 0; i < dx.count(); i++) {
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
        return layerConf().getPoolingType() == PoolingType.MAX;
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        isCurrent = false;
    }
}
