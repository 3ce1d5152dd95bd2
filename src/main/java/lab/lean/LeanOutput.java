package lab.lean;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An output layer that is computed by {@link LeanOutputLayer}, or by Deeplearning4j's own implementation if its loss and
 * activation are no pair of {@link Loss}, if it has weight noise, or if the network is not of single precision on a CPU.
 * Saved and loaded like any configuration of a layer.
 */
public final class LeanOutput extends OutputLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("LeanOutput", getLayerName(), index, getNIn(), getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        Optional<Loss> loss = Loss.of(getLossFn(), getActivationFn());
        return setup.isLean(loss.isPresent(), getLossFn() + " of " + getActivationFn())
                ? setup.equip(new LeanOutputLayer(conf, type, loss.orElseThrow()))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }
}
