package lab.network;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Plain momentum as {@link HeavyBall}, {@code v <- m v + g}, {@code w <- w - rate v}, with a momentum that changes in the
 * course of training.
 */
public final class ScheduledMomentum implements IUpdater {
    private static final long serialVersionUID = 1;

    private final ISchedule momentum;
    private ISchedule schedule;

    /** Uses schedules of rate and momentum. */
    @JsonCreator
    public ScheduledMomentum(
            @JsonProperty("schedule") ISchedule schedule, @JsonProperty("momentum") ISchedule momentum) {
        this.schedule = schedule;
        this.momentum = momentum;
    }

    @Override
    public long stateSize(long numParams) {
        return numParams;
    }

    @Override
    public GradientUpdater<ScheduledMomentum> instantiate(INDArray viewArray, boolean initializeViewArray) {
        Velocity velocity = new Velocity(this);
        velocity.setStateViewArray(viewArray, viewArray.shape(), viewArray.ordering(), initializeViewArray);
        return velocity;
    }

    @Override
    public GradientUpdater<ScheduledMomentum> instantiate(
            Map<String, INDArray> updaterState, boolean initializeStateArrays) {
        Velocity velocity = new Velocity(this);
        velocity.setState(updaterState, initializeStateArrays);
        return velocity;
    }

    @Override
    public ScheduledMomentum clone() {
        return new ScheduledMomentum(schedule, momentum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledMomentum that
                && schedule.equals(that.schedule)
                && momentum.equals(that.momentum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schedule, momentum);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return schedule.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double rate, ISchedule rateSchedule) {
        this.schedule = rateSchedule;
    }

    /** The running state: one velocity per parameter. */
    private static final class Velocity implements GradientUpdater<ScheduledMomentum> {
        private static final String STATE = "V";

        private final ScheduledMomentum config;
        private INDArray v;

        Velocity(ScheduledMomentum config) {
            this.config = config;
        }

        @Override
        public ScheduledMomentum getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> stateMap, boolean initialize) {
            v = stateMap.get(STATE);
            if (initialize) {
                v.assign(0);
            }
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, v);
        }

        @Override
        public void setStateViewArray(
                INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
            v = viewArray.reshape(gradientOrder, gradientShape);
            if (initialize) {
                v.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            v.muli(config.momentum.valueAt(iteration, epoch)).addi(gradient);
            gradient.assign(v).muli(config.getLearningRate(iteration, epoch));
        }
    }
}
