package lab.lean;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes the output {@code f(x W + b)} [batch, out] from x [batch, in], the loss and both their gradients in one pass,
 * where Deeplearning4j's takes three; its dropout acts on x. A pass with a mask, with an input or labels that are no matrix
 * of floats, and a score outside of training are Deeplearning4j's own.
 */
final class LeanOutputLayer extends OutputLayer {
    private static final long serialVersionUID = 1;
    private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
    private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

    private final transient Loss loss;
    private final transient Linear linear = new Linear();
    private final transient Buffer targets = new Buffer();

    /** The sum of the examples' losses in the latest backward pass, until it is asked for; NaN can be a loss. */
    private transient double lossSum;

    private transient boolean hasLossSum;

    LeanOutputLayer(NeuralNetConfiguration conf, DataType type, Loss loss) {
        super(conf, type);
        this.loss = loss;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (maskArray != null || !Linear.accepts(input, getParam(WEIGHTS))) {
            return super.activate(training, workspaces);
        }
        applyDropOutIfNecessary(training, workspaces);
        int batch = batchSize();
        return Linear.activations(forward(batch), batch, layerConf().getNOut(), workspaces);
    }

    private float[] forward(int batch) {
        float[] z = linear.multiply(input, getParam(WEIGHTS));
        if (hasBias()) {
            linear.addBias(z, batch, getParam(BIAS));
        }
        loss.activate(z, batch, (int) layerConf().getNOut());
        return z;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (maskArray != null || !Linear.accepts(input, getParam(WEIGHTS)) || !acceptsLabels()) {
            return super.backpropGradient(epsilon, workspaces);
        }
        applyDropOutIfNecessary(true, workspaces);
        int batch = batchSize();
        float[] delta = forward(batch);
        lossSum = loss.scoreAndDerive(
                delta, targets(batch), batch, (int) layerConf().getNOut());
        hasLossSum = true;
        return new Pair<>(gradient(delta, batch), inputGradient(batch, workspaces));
    }

    private boolean acceptsLabels() {
        return labels.rank() == 2
                && Matrix.isFloat(labels)
                && labels.size(0) == input.size(0)
                && labels.size(1) == layerConf().getNOut();
    }

    private float[] targets(int batch) {
        float[] array = targets.heap(batch * (int) layerConf().getNOut());
        Matrix.copyRows(labels, array);
        return array;
    }

    /** Weights before bias, as Deeplearning4j lists them here. */
    private Gradient gradient(float[] delta, int batch) {
        Gradient result = new DefaultGradient();
        Map<String, INDArray> views = result.gradientForVariable();
        linear.weightGradient(input, delta, gradientViews.get(WEIGHTS));
        views.put(WEIGHTS, gradientViews.get(WEIGHTS));
        if (hasBias()) {
            linear.biasGradient(delta, batch, gradientViews.get(BIAS));
            views.put(BIAS, gradientViews.get(BIAS));
        }
        return result;
    }

    private INDArray inputGradient(int batch, LayerWorkspaceMgr workspaces) {
        return backpropDropOutIfPresent(linear.inputGradient(batch, getParam(WEIGHTS), workspaces));
    }

    /** The loss per example plus {@code penalty}; right after a backward pass, the loss that this found on its way. */
    @Override
    public double computeScore(double penalty, boolean training, LayerWorkspaceMgr workspaces) {
        if (!training || !hasLossSum) {
            return super.computeScore(penalty, training, workspaces);
        }
        hasLossSum = false;
        score = (conf().isMiniBatch() ? lossSum / batchSize() : lossSum) + penalty;
        return score;
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        hasLossSum = false;
    }

    @Override
    public void setLabels(INDArray labels) {
        super.setLabels(labels);
        hasLossSum = false;
    }
}
