package lab.lean;

import java.util.Collection;
import java.util.Optional;
import lab.kernel.BatchNorm;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization, lean unless gamma and beta are locked, the running variance is stored as a variance, or channels come
 * last. Like Deeplearning4j's, it ignores dropout and activation.
 */
public final class LeanBatchNorm extends BatchNormalization {
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

    private Optional<BatchNorm> kernel() {
        return !isLockGammaBeta() && isUseLogStd() && getCnn2DFormat() == CNN2DFormat.NCHW
                ? Optional.of(new BatchNorm(getEps(), getDecay()))
                : Optional.empty();
    }
}
