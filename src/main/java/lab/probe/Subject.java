package lab.probe;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a probe looks at.
 *
 * @param network the network, as it is at the moment
 * @param data the trial's examples
 * @param moment the moment
 */
public record Subject(MultiLayerNetwork network, Parts data, Moment moment) {}
