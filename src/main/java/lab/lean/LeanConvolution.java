package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import lab.kernel.Activation;
import lab.kernel.Convolution;
import lab.kernel.Window;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of images, lean if {@link Activation} implements its activation and it is not dilated and has channels
 * first.
 */
public final class LeanConvolution extends ConvolutionLayer {
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

    private Optional<Convolution> kernel() {
        if (!Arrays.equals(getDilation(), new int[] {1, 1}) || getCnn2dDataFormat() != CNN2DFormat.NCHW) {
            return Optional.empty();
        }
        var geometry = new Window.Geometry(getKernelSize(), getStride(), getPadding(), getConvolutionMode());
        return Activation.of(getActivationFn()).map(activation -> new Convolution(activation, geometry));
    }
}
