package lab.network;

import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.Distribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A network that can be changed through Deeplearning4j's own types. A later setting replaces an earlier one. Each method
 * returns a changed copy.
 *
 * @param <S> the network's own type
 */
public interface Configurable<S> extends NetworkSpec {
    /** Applies settings to all layers through Deeplearning4j's builder, e.g. {@code builder -> builder.l2(0.01)}. */
    S with(UnaryOperator<NeuralNetConfiguration.Builder> settings);

    /** Sets one of Deeplearning4j's weight initializations. */
    default S weightInit(WeightInit init) {
        return weightInit(init.getWeightInitFunction());
    }

    /** Sets the distribution of the initial weights. */
    default S weightInit(Distribution distribution) {
        return weightInit(new WeightInitDistribution(distribution));
    }

    /** Sets a weight initialization of one's own. */
    default S weightInit(IWeightInit init) {
        return with(new LayerSettings.Weights(init));
    }

    /** Sets the optimizer. */
    default S updater(IUpdater optimizer) {
        return with(new LayerSettings.Optimizer(optimizer));
    }
}
