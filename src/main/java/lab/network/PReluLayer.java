package lab.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Computes a {@link PRelu}. Its derivative at 0 is 1, like that of Deeplearning4j's leaky ReLU. */
final class PReluLayer extends BaseLayer<PRelu> implements HiddenActivation {
    private static final long serialVersionUID = 1;

    PReluLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray h = workspaces.dup(ArrayType.ACTIVATIONS, input, 'c');
        return h.muli(derivative(input));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray slopeGradient = gradientViews.get(Slopes.SLOPE);
        slopeGradient.assign(Transforms.min(input, 0, true).muli(epsilon).sum(0).reshape(slopeGradient.shape()));
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(Slopes.SLOPE, slopeGradient);
        INDArray delta = workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon, 'c');
        return new Pair<>(gradient, delta.muli(derivative(input)));
    }

    @Override
    public INDArray inputGradient(INDArray z, INDArray epsilon) {
        return derivative(z).muli(epsilon);
    }

    /** The derivative: the unit's slope where {@code z} [batch, units] is negative, 1 elsewhere. */
    private INDArray derivative(INDArray z) {
        INDArray negative = z.lt(0).castTo(z.dataType());
        return negative.mulRowVector(getParam(Slopes.SLOPE).sub(1)).addi(1);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
