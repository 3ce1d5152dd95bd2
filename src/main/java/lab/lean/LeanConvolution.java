package lab.lean;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of images that is computed by {@link LeanConvolutionLayer}, or by Deeplearning4j's own implementation if its
 * activation is none of {@link Activation}'s, if it is dilated, has channels last or weight noise, or if the network is not
 * of single precision on a CPU. Saved and loaded like any configuration of a layer.
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
        LayerValidation.assertNInNOutSet("LeanConvolution", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Activation> activation = Activation.of(getActivationFn());
        return setup.isLean(isPlain() && activation.isPresent(), "dilation, channels last, or " + getActivationFn())
                ? setup.equip(new LeanConvolutionLayer(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    private boolean isPlain() {
        return Arrays.equals(getDilation(), new int[] {1, 1}) && getCnn2dDataFormat() == CNN2DFormat.NCHW;
    }
}
