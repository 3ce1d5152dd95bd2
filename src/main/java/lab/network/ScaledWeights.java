package lab.network;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Random weights scaled by the fan-in: {@code w = draw * gain / sqrt(fanIn)}. It covers the formulas of slides that
 * Deeplearning4j has no name for, including the wrong ones.
 *
 * @param gain 1 for Xavier's {@code sqrt(1/n)}, {@code sqrt(2)} for He's
 * @param draw the distribution of the random numbers
 */
public record ScaledWeights(
        @JsonProperty("gain") double gain,
        @JsonProperty("draw") Draw draw) implements IWeightInit {
    /** The distribution of the random numbers before scaling. */
    public enum Draw {
        /** Standard normal, {@code randn}. */
        NORMAL,
        /** Uniform on [0, 1), {@code rand}: all positive, mean 1/2. */
        UNIFORM_0_1
    }

    @Override
    public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
        switch (draw) {
            case NORMAL -> Nd4j.randn(paramView);
            case UNIFORM_0_1 -> Nd4j.rand(paramView);
        }
        paramView.muli(gain / Math.sqrt(fanIn));
        return paramView.reshape(order, shape);
    }
}
