package lab.lean;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An output layer that is computed here, or by Deeplearning4j's own implementation if its loss and activation are no pair of
 * {@link Loss}, or if {@link Setup} objects.
 */
public final class LeanOutput extends OutputLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("LeanOutput", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Loss> loss = Loss.of(getLossFn(), getActivationFn());
        return setup.isLean(loss.isPresent(), getLossFn() + " of " + getActivationFn())
                ? setup.equip(new Implementation(conf, type, loss.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    /**
     * Computes the output {@code f(x W + b)} [batch, out] from x [batch, in], the loss and both their gradients in one pass,
     * where Deeplearning4j's takes three; its dropout acts on x. A pass with a mask, with an input or labels that are no
     * matrix of floats, and a score outside of training are Deeplearning4j's own.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.OutputLayer {
        private static final long serialVersionUID = 1;
        private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
        private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

        private final transient Loss loss;
        private final transient Linear linear = new Linear();
        private final transient Buffer targets = new Buffer();

        /** The sum of the examples' losses in the latest backward pass, until it is asked for; NaN can be a loss. */
        private transient double lossSum;

        private transient boolean hasLossSum;

        Implementation(NeuralNetConfiguration conf, DataType type, Loss loss) {
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
            return linear.activations(forward(batch), batch, units(), workspaces);
        }

        private float[] forward(int batch) {
            float[] z = linear.multiply(input, getParam(WEIGHTS));
            if (hasBias()) {
                linear.addBias(z, batch, getParam(BIAS));
            }
            loss.activate(z, batch, units());
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
            lossSum = loss.scoreAndDerive(delta, targets.copy(labels), batch, units());
            hasLossSum = true;
            Gradient gradient = gradient(delta, batch);
            INDArray dx = linear.inputGradient(batch, getParam(WEIGHTS), workspaces);
            return new Pair<>(gradient, backpropDropOutIfPresent(dx));
        }

        private boolean acceptsLabels() {
            return labels.rank() == 2
                    && Matrix.isFloat(labels)
                    && labels.size(0) == input.size(0)
                    && labels.size(1) == units();
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

        private int units() {
            return (int) layerConf().getNOut();
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
}
