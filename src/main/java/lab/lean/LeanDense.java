package lab.lean;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer that is computed here, or by Deeplearning4j's own implementation if its activation is none of
 * {@link Activation}'s, if it normalizes a single unit, or if {@link Setup} objects.
 */
public final class LeanDense extends DenseLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("LeanDense", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Activation> activation = Activation.of(getActivationFn());
        return setup.isLean(activation.isPresent(), "activation " + getActivationFn())
                        && setup.isLean(!hasLayerNorm() || getNOut() > 1, "layer normalization of one unit")
                ? setup.equip(new Implementation(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    /**
     * Computes {@code a = f(x W + b)} [batch, out] from x [batch, in], or {@code f(norm(x W) + b)} with layer normalization;
     * Deeplearning4j's dropout acts on x. The backward pass uses what the forward pass left, where Deeplearning4j's computes
     * it again. A pass with a mask, or with an input that is not a matrix of floats, is Deeplearning4j's own.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {
        private static final long serialVersionUID = 1;
        private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
        private static final String BIAS = DefaultParamInitializer.BIAS_KEY;
        private static final String GAIN = DefaultParamInitializer.GAIN_KEY;

        private final transient Activation activation;
        private final transient Linear linear = new Linear();
        private final transient LayerNorm norm = new LayerNorm();
        private final transient Buffer deltas = new Buffer();

        /** f(z) of the latest forward pass; empty if that was not this class's, or if the input has changed since. */
        private transient float[] outputs = {};

        Implementation(NeuralNetConfiguration conf, DataType type, Activation activation) {
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
            return linear.activations(outputs, batch, units(), workspaces);
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
            float[] delta = deltas.copy(epsilon);
            activation.derive(delta, outputs, batch * units());
            Gradient gradient = gradient(delta, batch);
            return Reused.discardsInputGradient(workspaces, getIndex())
                    ? new Pair<>(gradient, null)
                    : new Pair<>(
                            gradient,
                            backpropDropOutIfPresent(linear.inputGradient(batch, getParam(WEIGHTS), workspaces)));
        }

        /** Bias before gain before weights, as Deeplearning4j lists them; delta is dL/d(z + b) and becomes dL/d(xW). */
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
    }
}
