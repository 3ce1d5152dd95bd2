package lab.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Computes a {@link Maxout}. The gradient of a unit goes to its largest piece; of equal ones, to the first. */
final class MaxoutLayer extends AbstractLayer<Maxout> implements HiddenActivation {
    private static final long serialVersionUID = 1;

    MaxoutLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray h = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, input.dataType(), new long[] {input.size(0), units(input)}, 'c');
        return largest(input, h);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray gradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        return new Pair<>(new DefaultGradient(), derive(input, epsilon, gradient));
    }

    @Override
    public INDArray inputGradient(INDArray z, INDArray epsilon) {
        return derive(z, epsilon, Nd4j.create(z.dataType(), z.shape()));
    }

    /** Puts the largest piece of {@code z} [batch, pieces * units] into {@code h} [batch, units]. */
    private INDArray largest(INDArray z, INDArray h) {
        h.assign(piece(z, 0));
        for (int p = 1; p < layerConf().pieces(); p++) {
            h.assign(Transforms.max(h, piece(z, p), true));
        }
        return h;
    }

    private INDArray derive(INDArray z, INDArray epsilon, INDArray gradient) {
        INDArray h = largest(z, Nd4j.create(z.dataType(), z.size(0), units(z)));
        INDArray open = epsilon.dup('c');
        for (int p = 0; p < layerConf().pieces(); p++) {
            INDArray share = piece(z, p).eq(h).castTo(z.dataType()).muli(open);
            piece(gradient, p).assign(share);
            open.subi(share);
        }
        return gradient;
    }

    private long units(INDArray z) {
        return z.size(1) / layerConf().pieces();
    }

    private INDArray piece(INDArray z, int p) {
        return z.get(NDArrayIndex.all(), NDArrayIndex.interval(p * units(z), (p + 1) * units(z)));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {
        // has no weights
    }

    @Override
    public INDArray params() {
        return null; // Deeplearning4j's way to say that there are none
    }
}
