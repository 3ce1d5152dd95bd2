package lab.lean;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation layer that is computed here, or by Deeplearning4j's own implementation if its activation is none of
 * {@link Activation}'s, or if {@link Setup} objects.
 */
public final class LeanActivation extends ActivationLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Activation> activation = Activation.of(getActivationFn());
        return setup.isLean(activation.isPresent(), "activation " + getActivationFn())
                ? setup.equip(new Implementation(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    /**
     * Applies an {@link Activation} to each number of an array [batch, ...] and keeps the result for the backward pass. An
     * input that is not of floats is left to Deeplearning4j, as is the gradient of a pass that was.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.ActivationLayer {
        private static final long serialVersionUID = 1;

        private final transient Activation activation;
        private final transient Buffer outputs = new Buffer();
        private final transient Buffer deltas = new Buffer();

        /** Whether {@link #outputs} belong to the input as it is. */
        private transient boolean isCurrent;

        Implementation(NeuralNetConfiguration conf, DataType type, Activation activation) {
            super(conf, type);
            this.activation = activation;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            if (!Matrix.isFloat(input)) {
                return super.activate(training, workspaces);
            }
            float[] a = outputs.copy(input);
            activation.apply(a, (int) input.length());
            isCurrent = true;
            return array(a, ArrayType.ACTIVATIONS, workspaces);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            if (!isCurrent || !Matrix.isFloat(epsilon)) {
                return super.backpropGradient(epsilon, workspaces);
            }
            float[] delta = deltas.copy(epsilon);
            activation.derive(delta, outputs.heap(), (int) epsilon.length());
            return new Pair<>(new DefaultGradient(), array(delta, ArrayType.ACTIVATION_GRAD, workspaces));
        }

        private INDArray array(float[] numbers, ArrayType use, LayerWorkspaceMgr workspaces) {
            INDArray array = workspaces.createUninitialized(use, DataType.FLOAT, input.shape(), 'c');
            Matrix.row(array).copyFrom(numbers);
            return array;
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            isCurrent = false;
        }
    }
}
