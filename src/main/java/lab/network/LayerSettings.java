package lab.network;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Settings for all layers of a network, applied to Deeplearning4j's builder in their order. The usual ones are records
 * rather than lambdas, so that two processes can tell whether two networks are the same.
 *
 * @param steps each sets something on the builder
 */
record LayerSettings(List<UnaryOperator<NeuralNetConfiguration.Builder>> steps) {
    /** No settings yet. */
    static final LayerSettings NONE = new LayerSettings(List.of());

    /** These settings and one more, which wins over an earlier one. */
    LayerSettings and(UnaryOperator<NeuralNetConfiguration.Builder> step) {
        return new LayerSettings(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** A builder with these settings, for a network that is initialized from a seed. */
    NeuralNetConfiguration.Builder builder(long seed) {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder().seed(seed);
        for (UnaryOperator<NeuralNetConfiguration.Builder> step : steps) {
            builder = step.apply(builder);
        }
        return builder;
    }

    /**
     * Sets how weights are drawn.
     *
     * @param init draws them
     */
    record Weights(IWeightInit init) implements UnaryOperator<NeuralNetConfiguration.Builder> {
        @Override
        public NeuralNetConfiguration.Builder apply(NeuralNetConfiguration.Builder builder) {
            return builder.weightInit(init);
        }
    }

    /**
     * Sets the optimizer.
     *
     * @param updater the optimizer, with its learning rate
     */
    record Optimizer(IUpdater updater) implements UnaryOperator<NeuralNetConfiguration.Builder> {
        @Override
        public NeuralNetConfiguration.Builder apply(NeuralNetConfiguration.Builder builder) {
            return builder.updater(updater);
        }
    }

    /**
     * Sets penalties on the weights, added to the loss; they replace earlier ones.
     *
     * @param l1 factor of the sum of absolute values
     * @param l2 factor of half the sum of squares
     */
    record Penalty(double l1, double l2) implements UnaryOperator<NeuralNetConfiguration.Builder> {
        @Override
        public NeuralNetConfiguration.Builder apply(NeuralNetConfiguration.Builder builder) {
            return builder.l1(l1).l2(l2);
        }
    }
}
