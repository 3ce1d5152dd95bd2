package lab.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes a {@link DropConnect}: one mask for a forward pass and its backward pass. */
final class DropConnectLayer extends DenseLayer {
    private static final long serialVersionUID = 1;

    /** 0 for a dropped weight, 1 over the share of kept ones for another; null until it is drawn. */
    private transient INDArray mask;

    DropConnectLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        mask = null;
    }

    @Override
    protected INDArray getParamWithNoise(String name, boolean training, LayerWorkspaceMgr workspaces) {
        INDArray parameter = super.getParamWithNoise(name, training, workspaces);
        return training && name.equals(DefaultParamInitializer.WEIGHT_KEY) ? parameter.mul(mask(parameter)) : parameter;
    }

    private INDArray mask(INDArray weights) {
        if (mask == null) {
            double kept = 1 - ((DropConnect) layerConf()).probability();
            mask = Nd4j.rand(weights.dataType(), weights.shape())
                    .lt(kept)
                    .castTo(weights.dataType())
                    .divi(kept)
                    .detach();
        }
        return mask;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Pair<Gradient, INDArray> found = super.backpropGradient(epsilon, workspaces);
        INDArray gradient = found.getFirst().getGradientFor(DefaultParamInitializer.WEIGHT_KEY);
        gradient.muli(mask(gradient));
        return found;
    }
}
