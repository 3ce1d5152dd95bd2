package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;

/**
 * A network whose inputs get Gaussian noise in training, drawn anew at every update, and none at test time.
 *
 * @param network the network
 * @param deviation standard deviation of the noise; 0 for none
 */
public record NoisyInputs(NetworkSpec network, double deviation) implements NetworkSpec {
    /** Checks the deviation. */
    public NoisyInputs {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The noise of inputs has a standard deviation of 0 or more, but was given " + deviation + ".");
        }
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        if (deviation > 0) {
            configuration.getConf(0).getLayer().setIDropout(new GaussianNoise(deviation));
        }
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}
