package lab.lean;

import java.util.Collection;
import java.util.Optional;
import lab.kernel.Activation;
import lab.kernel.Dense;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A dense layer, lean if {@link Activation} implements its activation, except with layer normalization of a single unit. */
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
        Layer stock = super.instantiate(conf, listeners, index, parameters, initialize, type);
        return LeanLayer.of(stock, type, kernel());
    }

    private Optional<Dense> kernel() {
        return hasLayerNorm() && getNOut() == 1
                ? Optional.empty()
                : Activation.of(getActivationFn()).map(Dense::new);
    }
}
