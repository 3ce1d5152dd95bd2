package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max or average pooling that is computed by {@link LeanPoolingLayer}, or by Deeplearning4j's own implementation if it is of
 * another type, dilated, has channels last or padding as large as the kernel, or if the network is not of single precision
 * on a CPU. Saved and loaded like any configuration of a layer.
 */
public final class LeanPooling extends SubsamplingLayer {
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
        return setup.isLean(
                        isPlain(), "pooling type " + getPoolingType() + ", dilation, wide padding, or channels last")
                ? setup.equip(new LeanPoolingLayer(conf, type))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    private boolean isPlain() {
        return LeanPoolingLayer.supports(getPoolingType())
                && Arrays.equals(getDilation(), new int[] {1, 1})
                && getPadding()[0] < getKernelSize()[0]
                && getPadding()[1] < getKernelSize()[1]
                && getCnn2dDataFormat() == CNN2DFormat.NCHW;
    }
}
