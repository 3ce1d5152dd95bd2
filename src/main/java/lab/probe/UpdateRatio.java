package lab.probe;

import java.util.OptionalDouble;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The size of an update relative to all weights and biases it changes. It keeps state, so a training needs its own. */
public final class UpdateRatio {
    private final int every;
    private INDArray before;
    private int stepBefore = -1;

    /** Measures every so many updates. */
    public UpdateRatio(int every) {
        this.every = every;
    }

    /** The ratio of every {@code every}-th update; empty after the others. Must be called after each update. */
    public OptionalDouble at(int step, INDArray parameters) {
        OptionalDouble ratio = stepBefore == step - 1 && step > 0 ? ratio(parameters) : OptionalDouble.empty();
        if ((step + 1) % every == 0) {
            before = parameters.dup();
            stepBefore = step;
        }
        return ratio;
    }

    private OptionalDouble ratio(INDArray parameters) {
        double weights = before.norm2Number().doubleValue();
        double update = parameters.sub(before).norm2Number().doubleValue();
        return weights > 0 ? OptionalDouble.of(update / weights) : OptionalDouble.empty();
    }
}
