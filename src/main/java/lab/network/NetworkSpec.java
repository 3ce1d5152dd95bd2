package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** The specification of a network. It is a value, so that arms can be compared by their differences. */
@FunctionalInterface
public interface NetworkSpec {
    /** Builds Deeplearning4j's configuration with this {@code seed} (not 0, which Deeplearning4j replaces by the clock). */
    MultiLayerConfiguration build(long seed);

    /** The network without what this specification only adds to another one. */
    default NetworkSpec core() {
        return this;
    }
}
