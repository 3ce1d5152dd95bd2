package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A network with other output units, or another loss, than the softmax and the cross-entropy of {@link Mlp}. Unsuitable pairs
 * are accepted, since a mistake may be what is shown. Deeplearning4j's squared error is a mean over the outputs.
 *
 * @param network the network
 * @param activation of the output units
 * @param loss of an example
 */
public record OutputUnits(NetworkSpec network, Activation activation, LossFunction loss) implements NetworkSpec {
    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        int last = configuration.getConfs().size() - 1;
        BaseOutputLayer output = (BaseOutputLayer) configuration.getConf(last).getLayer();
        output.setActivationFn(activation.getActivationFunction());
        output.setLossFn(loss.getILossFunction());
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}
