package lab.network;

import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.Distribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A network that is varied in Deeplearning4j's own words. What is said later takes the place of what was said before.
 *
 * @param <S> the network's own type
 */
public interface Configurable<S> extends NetworkSpec {
    /** With settings of Deeplearning4j's builder for all layers, e.g. {@code builder -> builder.l2(0.01)}. */
    S with(UnaryOperator<NeuralNetConfiguration.Builder> settings);

    /** With weights drawn in one of Deeplearning4j's ways. */
    default S weightInit(WeightInit init) {
        return weightInit(init.getWeightInitFunction());
    }

    /** With weights drawn from a distribution. */
    default S weightInit(Distribution distribution) {
        return weightInit(new WeightInitDistribution(distribution));
    }

    /** With weights drawn in a way of one's own. */
    default S weightInit(IWeightInit init) {
        return with(builder -> builder.weightInit(init));
    }

    /** Trained by this optimizer. */
    default S updater(IUpdater optimizer) {
        return with(builder -> builder.updater(optimizer));
    }
}
