package lab.kernel;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer's parameters by the names that Deeplearning4j gives them.
 *
 * @param values the parameters
 * @param gradients the arrays for their gradients; empty if there will be no backward pass
 */
public record Parameters(Map<String, INDArray> values, Map<String, INDArray> gradients) {
    boolean has(String name) {
        return values.containsKey(name);
    }

    INDArray value(String name) {
        return values.get(name);
    }

    INDArray gradient(String name) {
        return gradients.get(name);
    }
}
