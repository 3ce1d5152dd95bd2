package lab.lean;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Deeplearning4j hands to a layer's configuration to make the layer from.
 *
 * @param conf the configuration around the layer's
 * @param listeners the network's listeners; {@code null} in a graph
 * @param index which layer of the network this is, from 0
 * @param parameters the layer's part of the network's parameters
 * @param initialize whether to draw the parameters or to take them as they are
 * @param type the network's data type
 */
record Setup(
        NeuralNetConfiguration conf,
        Collection<TrainingListener> listeners,
        int index,
        INDArray parameters,
        boolean initialize,
        DataType type) {
    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    /**
     * Whether a lean layer can do the work; if not, a debug message says why and Deeplearning4j's own must.
     *
     * @param supported whether the layer has a lean implementation of {@code feature}
     */
    boolean isLean(boolean supported, String feature) {
        Optional<String> objection = objection().or(() -> supported ? Optional.empty() : Optional.of(feature));
        objection.ifPresent(reason -> LOG.debug("Layer {} is Deeplearning4j's own because of {}", index, reason));
        return objection.isEmpty();
    }

    /** The layer with its listeners and parameters, as Deeplearning4j's own configurations prepare theirs. */
    <L extends AbstractLayer<?>> L equip(L layer) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(conf.getLayer().initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    /** What no lean layer supports. */
    private Optional<String> objection() {
        if (!Gemm.available()) {
            return Optional.of("a backend that is not the CPU");
        }
        if (type != DataType.FLOAT) {
            return Optional.of("data type " + type);
        }
        return conf.getLayer() instanceof BaseLayer base && base.getWeightNoise() != null
                ? Optional.of("weight noise")
                : Optional.empty();
    }
}
