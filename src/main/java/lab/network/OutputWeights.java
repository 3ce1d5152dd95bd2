package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.weights.IWeightInit;

/**
 * A network whose output layer has other initial weights than its hidden layers.
 *
 * @param network the network
 * @param init draws the weights of the output layer
 */
public record OutputWeights(NetworkSpec network, IWeightInit init) implements NetworkSpec {
    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        int last = configuration.getConfs().size() - 1;
        ((BaseLayer) configuration.getConf(last).getLayer()).setWeightInitFn(init);
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}
