package lab.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** A dense layer whose weights are dropped at random in training, as {@link DroppedWeights} says. */
public final class DropConnect extends DenseLayer {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private final double probability;

    /** For Deeplearning4j, which reads a stored layer field by field. */
    DropConnect() {
        this.probability = 0;
    }

    /** Makes a layer of {@code dense} that drops each weight with this probability. */
    DropConnect(DenseLayer dense, double probability) {
        this.probability = probability;
        setLayerName(dense.getLayerName());
        setNIn(dense.getNIn());
        setNOut(dense.getNOut());
        setHasBias(dense.isHasBias());
        setBiasInit(dense.getBiasInit());
        setGainInit(dense.getGainInit());
        setActivationFn(dense.getActivationFn());
        setWeightInitFn(dense.getWeightInitFn());
        setIUpdater(dense.getIUpdater());
        setBiasUpdater(dense.getBiasUpdater());
        setIDropout(dense.getIDropout());
        setRegularization(dense.getRegularization());
        setRegularizationBias(dense.getRegularizationBias());
        setGradientNormalization(dense.getGradientNormalization());
        setGradientNormalizationThreshold(dense.getGradientNormalizationThreshold());
    }

    /** The probability of dropping a weight. */
    double probability() {
        return probability;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        DropConnectLayer layer = new DropConnectLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DropConnect that && probability == that.probability && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Double.hashCode(probability);
    }
}
