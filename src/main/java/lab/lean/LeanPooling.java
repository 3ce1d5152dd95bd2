package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import lab.kernel.Pooling;
import lab.kernel.Window;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A pooling layer, lean if it takes the maximum or the average, is not dilated, has channels first and less padding than the
 * kernel's size.
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
        Layer stock = super.instantiate(conf, listeners, index, parameters, initialize, type);
        return LeanLayer.of(stock, type, kernel());
    }

    private Optional<Pooling> kernel() {
        boolean isPlain = Arrays.equals(getDilation(), new int[] {1, 1})
                && getPadding()[0] < getKernelSize()[0]
                && getPadding()[1] < getKernelSize()[1]
                && getCnn2dDataFormat() == CNN2DFormat.NCHW;
        var geometry = new Window.Geometry(getKernelSize(), getStride(), getPadding(), getConvolutionMode());
        return isPlain ? mode().map(mode -> new Pooling(mode, geometry)) : Optional.empty();
    }

    private Optional<Pooling.Mode> mode() {
        return switch (getPoolingType()) {
            case MAX -> Optional.of(Pooling.Mode.MAXIMUM);
            case AVG ->
                Optional.of(isAvgPoolIncludePadInDivisor() ? Pooling.Mode.MEAN_WITH_PADDING : Pooling.Mode.MEAN);
            default -> Optional.empty();
        };
    }
}
