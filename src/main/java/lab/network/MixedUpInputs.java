package lab.network;

import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that is trained with a common fault of programs: the inputs of a batch are shuffled without their labels, anew at
 * every update. With all examples in a batch that shuffles the labels every epoch.
 *
 * @param network the network
 */
public record MixedUpInputs(NetworkSpec network) implements NetworkSpec {
    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        configuration.getConf(0).getLayer().setIDropout(new Shuffled());
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }

    /** Shuffles the rows of a batch in training. */
    record Shuffled() implements IDropout {
        @Override
        public INDArray applyDropout(
                INDArray x, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
            int[] rows = IntStream.range(0, (int) x.size(0)).toArray();
            ArraySampler.shuffle(
                    RandomSource.XO_RO_SHI_RO_128_PP.create(Nd4j.getRandom().nextLong()), rows);
            return result.assign(x.getRows(rows));
        }

        @Override
        public INDArray backprop(INDArray outputGradient, INDArray inputGradient, int iteration, int epoch) {
            return outputGradient; // inputs are not learned
        }

        @Override
        public void clear() {
            // keeps nothing
        }

        @Override
        public Shuffled clone() {
            return this;
        }
    }
}
