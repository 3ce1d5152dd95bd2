package lab.probe;

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

    /** The number of parameters of the whole network. */
    long parameters() {
        return network.numParams();
    }

    /** The number of parameters of the output layer. */
    long outputParameters() {
        return network.getOutputLayer().numParams();
    }
}
