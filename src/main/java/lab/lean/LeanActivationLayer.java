package lab.lean;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Applies an {@link Activation} to each number of an array [batch, ...] and keeps the result for the backward pass. An input
 * that is not of floats is left to Deeplearning4j, as is the gradient of a pass that was.
 */
final class LeanActivationLayer extends ActivationLayer {
    private static final long serialVersionUID = 1;

    private final transient Activation activation;
    private final transient Buffer outputs = new Buffer();
    private final transient Buffer deltas = new Buffer();

    /** Whether {@link #outputs} belong to the input as it is. */
    private transient boolean isCurrent;

    LeanActivationLayer(NeuralNetConfiguration conf, DataType type, Activation activation) {
        super(conf, type);
        this.activation = activation;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (!Matrix.isFloat(input)) {
            return super.activate(training, workspaces);
        }
        float[] a = numbers(input, outputs);
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
        float[] delta = numbers(epsilon, deltas);
        activation.derive(delta, outputs.heap(), (int) epsilon.length());
        return new Pair<>(new DefaultGradient(), array(delta, ArrayType.ACTIVATION_GRAD, workspaces));
    }

    /** All numbers of {@code array} in row-major order. */
    private static float[] numbers(INDArray array, Buffer buffer) {
        float[] numbers = buffer.heap((int) array.length());
        Rows.of(array).copyAllTo(numbers);
        return numbers;
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
