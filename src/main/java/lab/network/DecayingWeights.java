package lab.network;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * A network whose weights, but no biases, lose the share {@code rate * decay} of themselves at every update, beside what the
 * optimizer does. It is no part of the loss and replaces a penalty. Loshchilov and Hutter 2019, arXiv:1711.05101, equation
 * (1). Deeplearning4j's builder of a whole network would apply a decay twice, so it is set layer by layer.
 *
 * @param network the network
 * @param decay the decay at a learning rate of 1
 */
public record DecayingWeights(NetworkSpec network, double decay) implements NetworkSpec {
    /** Checks the decay. */
    public DecayingWeights {
        if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A decay of weights is 0 or more, but was given " + decay + ".");
        }
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        configuration.getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .filter(BaseLayer.class::isInstance)
                .map(BaseLayer.class::cast)
                .forEach(layer -> layer.setRegularization(List.of(new WeightDecay(decay, true))));
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}
