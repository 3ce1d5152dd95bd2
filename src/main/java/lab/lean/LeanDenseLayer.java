package lab.lean;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes {@code a = f(x W + b)} [batch, out] from x [batch, in], or {@code f(norm(x W) + b)} with layer normalization;
 * Deeplearning4j's dropout acts on x. The backward pass uses what the forward pass left, where Deeplearning4j's computes it
 * again. A pass with a mask, or with an input that is not a matrix of floats, is Deeplearning4j's own.
 */
final class LeanDenseLayer extends DenseLayer {
    private static final long serialVersionUID = 1;
    private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
    private static final String BIAS = DefaultParamInitializer.BIAS_KEY;
    private static final String GAIN = DefaultParamInitializer.GAIN_KEY;

    private final transient Activation activation;
    private final transient Linear linear = new Linear();
    private final transient LayerNorm norm = new LayerNorm();
    private final transient InputGradient inputGradient = new InputGradient();
    private final transient Buffer deltas = new Buffer();

    /** f(z) of the latest forward pass; empty if that was not this class's, or if the input has changed since. */
    private transient float[] outputs = {};

    LeanDenseLayer(NeuralNetConfiguration conf, DataType type, Activation activation) {
        super(conf, type);
        this.activation = activation;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (maskArray != null || !Linear.accepts(input, getParam(WEIGHTS))) {
            return super.activate(training, workspaces);
        }
        applyDropOutIfNecessary(training, workspaces);
        int batch = batchSize();
        outputs = forward(batch);
        return Linear.activations(outputs, batch, layerConf().getNOut(), workspaces);
    }

    private float[] forward(int batch) {
        float[] z = linear.multiply(input, getParam(WEIGHTS));
        if (hasLayerNorm()) {
            norm.apply(z, batch, getParam(GAIN));
        }
        if (hasBias()) {
            linear.addBias(z, batch, getParam(BIAS));
        }
        activation.apply(z, batch * units());
        return z;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (outputs.length == 0 || !Matrix.isFloat(epsilon)) {
            return super.backpropGradient(epsilon, workspaces);
        }
        int batch = batchSize();
        int n = batch * units();
        float[] delta = deltas.heap(n);
        Matrix.copyRows(epsilon, delta);
        activation.derive(delta, outputs, n);
        return new Pair<>(gradient(delta, batch), inputGradient(batch, workspaces));
    }

    /** Bias before gain before weights, as Deeplearning4j lists them; {@code delta} is dL/d(z + b) and becomes dL/d(xW). */
    private Gradient gradient(float[] delta, int batch) {
        Gradient gradient = new DefaultGradient();
        Map<String, INDArray> views = gradient.gradientForVariable();
        if (hasBias()) {
            linear.biasGradient(delta, batch, gradientViews.get(BIAS));
            views.put(BIAS, gradientViews.get(BIAS));
        }
        if (hasLayerNorm()) {
            norm.derive(delta, batch, gradientViews.get(GAIN));
            views.put(GAIN, gradientViews.get(GAIN));
        }
        linear.weightGradient(input, delta, gradientViews.get(WEIGHTS));
        views.put(WEIGHTS, gradientViews.get(WEIGHTS));
        return gradient;
    }

    private INDArray inputGradient(int batch, LayerWorkspaceMgr workspaces) {
        INDArray weights = getParam(WEIGHTS);
        INDArray gradient = inputGradient.isWanted(getIndex())
                ? linear.inputGradient(batch, weights, workspaces)
                : Linear.emptyInputGradient(batch, weights, workspaces);
        return backpropDropOutIfPresent(gradient);
    }

    private int units() {
        return (int) layerConf().getNOut();
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        outputs = new float[0];
    }

    @Override
    public void clear() {
        super.clear();
        outputs = new float[0];
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
