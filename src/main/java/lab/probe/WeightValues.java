package lab.probe;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.params.DefaultParamInitializer;

/** All weights of a network, those of the output layer with them and the biases without. */
final class WeightValues {
    private static final String SUFFIX = "_" + DefaultParamInitializer.WEIGHT_KEY;

    private WeightValues() {}

    /** The weights, layer by layer, each in row-major order. */
    static double[] of(Subject subject) {
        return subject.network().paramTable().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(SUFFIX))
                .map(Map.Entry::getValue)
                .flatMapToDouble(weights -> DoubleStream.of(Values.doubles(weights)))
                .toArray();
    }
}
