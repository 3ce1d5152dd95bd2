package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** How to configure a network; a value, so that arms can be compared by what differs between them. */
@FunctionalInterface
public interface NetworkSpec {
    /** Deeplearning4j's configuration, initialized from {@code seed} (not 0, for which Deeplearning4j takes the clock). */
    MultiLayerConfiguration build(long seed);
}
