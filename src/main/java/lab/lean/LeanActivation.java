package lab.lean;

import java.util.Collection;
import lab.kernel.Activation;
import lab.kernel.Elementwise;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation layer, lean if {@link Activation} implements its function. */
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
        Layer stock = super.instantiate(conf, listeners, index, parameters, initialize, type);
        return LeanLayer.of(stock, type, Activation.of(getActivationFn()).map(Elementwise::new));
    }
}
