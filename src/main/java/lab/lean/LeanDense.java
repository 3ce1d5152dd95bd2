package lab.lean;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer that is computed by {@link LeanDenseLayer}, or by Deeplearning4j's own implementation if its activation is
 * none of {@link Activation}'s, if it normalizes a single unit, if it has weight noise, or if the network is not of single precision on a CPU. Saved and
 * loaded like any configuration of a layer.
 */
public final class LeanDense extends DenseLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("LeanDense", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Activation> activation = Activation.of(getActivationFn());
        return setup.isLean(activation.isPresent(), "activation " + getActivationFn())
                        && setup.isLean(!hasLayerNorm() || getNOut() > 1, "layer normalization of one unit")
                ? setup.equip(new LeanDenseLayer(conf, type, activation.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }
}
