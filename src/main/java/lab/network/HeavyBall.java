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
 * Plain momentum, which Deeplearning4j lacks (its {@code Nesterovs} looks ahead): {@code v <- m v + g},
 * {@code w <- w - rate v}. Polyak 1964; in this form the velocity does not depend on the rate, so a change of rate acts at
 * once.
 */
public final class HeavyBall implements IUpdater {
    private static final long serialVersionUID = 1;

    private final double momentum;
    private double learningRate;
    private ISchedule schedule;

    /** Uses a constant rate. */
    public HeavyBall(double learningRate, double momentum) {
        this(learningRate, null, momentum);
    }

    /** Uses a rate that changes. */
    public HeavyBall(ISchedule schedule, double momentum) {
        this(Double.NaN, schedule, momentum);
    }

    /** Reads a saved configuration. */
    @JsonCreator
    public HeavyBall(
            @JsonProperty("learningRate") double learningRate,
            @JsonProperty("schedule") ISchedule schedule,
            @JsonProperty("momentum") double momentum) {
        this.learningRate = learningRate;
        this.schedule = schedule;
        this.momentum = momentum;
    }

    @Override
    public long stateSize(long numParams) {
        return numParams;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(INDArray viewArray, boolean initializeViewArray) {
        Velocity velocity = new Velocity(this);
        velocity.setStateViewArray(viewArray, viewArray.shape(), viewArray.ordering(), initializeViewArray);
        return velocity;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> updaterState, boolean initializeStateArrays) {
        Velocity velocity = new Velocity(this);
        velocity.setState(updaterState, initializeStateArrays);
        return velocity;
    }

    @Override
    public HeavyBall clone() {
        return new HeavyBall(learningRate, schedule, momentum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeavyBall that
                && Double.compare(learningRate, that.learningRate) == 0
                && Double.compare(momentum, that.momentum) == 0
                && Objects.equals(schedule, that.schedule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(learningRate, momentum, schedule);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return schedule == null ? learningRate : schedule.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double rate, ISchedule rateSchedule) {
        this.learningRate = rate;
        this.schedule = rateSchedule;
    }

    /** The running state: one velocity per parameter. */
    private static final class Velocity implements GradientUpdater<HeavyBall> {
        private static final String STATE = "V";

        private final HeavyBall config;
        private INDArray v;

        Velocity(HeavyBall config) {
            this.config = config;
        }

        @Override
        public HeavyBall getConfig() {
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
            v.muli(config.momentum).addi(gradient);
            gradient.assign(v).muli(config.getLearningRate(iteration, epoch));
        }
    }
}
