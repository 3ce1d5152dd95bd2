package lab.lean;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation layer that is computed by {@link LeanActivationLayer}, or by Deeplearning4j's own implementation if its
 * activation is none of {@link Activation}'s, or if the network is not of single precision on a CPU. Saved and loaded like
 * any configuration of a layer.
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
                ? setup.equip(new LeanActivationLayer(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }
}
