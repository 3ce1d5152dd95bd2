package lab.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.params.EmptyParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a {@link PRelu}: one slope per unit [units]. They are neither weights nor biases and are not
 * regularized.
 */
final class Slopes extends EmptyParamInitializer {
    /** The name of the parameter. */
    static final String SLOPE = "slope";

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return ((PRelu) layer).units();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return List.of(SLOPE);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        INDArray slopes = parameters.reshape(parameters.length());
        if (initialize) {
            slopes.assign(((PRelu) conf.getLayer()).slope());
        }
        conf.addVariable(SLOPE);
        return named(slopes);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradients) {
        return named(gradients.reshape(gradients.length()));
    }

    /** A map that Deeplearning4j may change. */
    private static Map<String, INDArray> named(INDArray slopes) {
        Map<String, INDArray> map = new LinkedHashMap<>();
        map.put(SLOPE, slopes);
        return map;
    }
}
