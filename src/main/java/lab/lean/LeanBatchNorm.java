package lab.lean;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization that is computed by {@link LeanBatchNormLayer}, or by Deeplearning4j's own implementation if gamma and
 * beta are locked, if the running variance is kept as a variance, if channels come last, or if the network is not of single
 * precision on a CPU. Saved and loaded like any configuration of a layer.
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
        LayerValidation.assertNOutSet("LeanBatchNorm", getLayerName(), index, getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        return setup.isLean(isPlain(), "locked gamma and beta, a variance kept as such, or channels last")
                ? setup.equip(new LeanBatchNormLayer(conf, type))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    private boolean isPlain() {
        return !isLockGammaBeta() && isUseLogStd() && getCnn2DFormat() == CNN2DFormat.NCHW;
    }
}
