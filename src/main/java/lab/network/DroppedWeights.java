package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;

/**
 * A network with DropConnect: every weight of a dense hidden layer is dropped with this probability in training, for a whole
 * batch at a time, and none at test time; the others are scaled up instead, so that the mean stays. Wan et al. 2013, section
 * 3, draw a mask for each example and sample at test time. Deeplearning4j's own {@code DropConnect} neither scales nor keeps
 * dropped weights from being learned, so this is a layer of its own, without lean counterpart.
 *
 * @param network the network
 * @param probability of dropping a weight, in [0, 1); 0 for none
 */
public record DroppedWeights(NetworkSpec network, double probability) implements NetworkSpec {
    /** Checks the probability. */
    public DroppedWeights {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "The share of dropped weights must be in [0, 1), but was " + probability + ".");
        }
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        if (probability > 0) {
            configuration.getConfs().forEach(this::drop);
        }
        return configuration;
    }

    private void drop(NeuralNetConfiguration configuration) {
        if (configuration.getLayer() instanceof DenseLayer dense) {
            configuration.setLayer(new DropConnect(dense, probability));
        }
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}
