package lab.train;

import lab.claim.Layers;
import lab.lean.LeanLayers;
import lab.lean.LeanNetwork;
import lab.lean.LeanUpdater;
import lab.network.NetworkSpec;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Turns a specification into a network that can be trained. */
public final class Networks {
    private Networks() {}

    /** The full configuration of a network with these layers and this {@code seed}. */
    public static MultiLayerConfiguration configuration(NetworkSpec spec, Layers layers, long seed) {
        MultiLayerConfiguration stock = spec.build(seed);
        return layers == Layers.LEAN ? LeanLayers.of(stock) : stock;
    }

    /** Creates a network with these layers and initializes it from {@code seed}. */
    static MultiLayerNetwork initialized(NetworkSpec spec, Layers layers, long seed) {
        MultiLayerConfiguration configuration = configuration(spec, layers, seed);
        if (layers == Layers.STOCK) {
            return initialized(new MultiLayerNetwork(configuration));
        }
        MultiLayerNetwork lean = initialized(new LeanNetwork(configuration));
        LeanUpdater.install(lean);
        return lean;
    }

    private static MultiLayerNetwork initialized(MultiLayerNetwork network) {
        network.init();
        return network;
    }
}
