package lab.probe;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The subject of a probe's measurement.
 *
 * @param network the network in its present state
 * @param data the trial's examples
 * @param moment the moment
 */
public record Subject(MultiLayerNetwork network, Parts data, Moment moment) {}
