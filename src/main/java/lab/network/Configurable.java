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

    /**
     * Adds {@code lambda / 2 |w|^2} to the loss, over all weights and no bias. The loss is a mean over a batch: a penalty that
     * a slide divides by the number of examples is larger by that number.
     */
    default S l2(double lambda) {
        return penalty(0, lambda);
    }

    /** Adds {@code lambda |w|_1} to the loss, over all weights and no bias. */
    default S l1(double lambda) {
        return penalty(lambda, 0);
    }

    /** Adds {@code l1 |w|_1 + l2 / 2 |w|^2} to the loss, the elastic net, over all weights and no bias. */
    default S penalty(double l1, double l2) {
        return with(new LayerSettings.Penalty(l1, l2));
    }
}
