package lab.probe;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The subject of a probe's measurement.
 *
 * @param network the network in its present state
 * @param data the trial's examples
 * @param moment the moment
 */
public record Subject(MultiLayerNetwork network, Parts data, Moment moment) {
    /** The network's output [examples, outputs] for features [examples, features], as at test time. */
    INDArray output(INDArray features) {
        return network.output(features);
    }

    /** The hidden layers that have weights, from the input. */
    HiddenLayers hidden() {
        return new HiddenLayers(network);
    }

    /** Records the present value of a metric along epochs or steps. */
    void record(Recorder recorder, Metric metric, double value) {
        recorder.record(metric, moment.index(metric), value);
    }

    /** Records a number for each hidden layer, from the input, that is computed from the layer's values. */
    void record(Recorder recorder, Metric metric, List<INDArray> layers, ToDoubleFunction<double[]> number) {
        for (int layer = 1; layer <= layers.size(); layer++) {
            double[] values = Values.doubles(layers.get(layer - 1));
            recorder.record(metric, moment.by(metric), layer, number.applyAsDouble(values));
        }
    }

    /** The number of parameters of the whole network. */
    long parameters() {
        return network.numParams();
    }

    /** The number of parameters of the output layer. */
    long outputParameters() {
        return network.getOutputLayer().numParams();
    }
}
