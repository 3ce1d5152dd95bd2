package lab.probe;

import lab.metric.Axis;
import lab.metric.Metric;

/**
 * A moment of a training.
 *
 * @param epoch completed passes; 0 before training
 * @param step number of updates so far; 0 before training
 * @param endOfEpoch whether an epoch has just ended
 * @param end whether training has just ended
 * @param rate the learning rate of the latest update, NaN before the first
 * @param batchSize examples per batch of this epoch, whose last batch may have fewer; 0 before the first update
 * @param meanBatchLoss mean loss of this epoch's updates so far, in nats, NaN before the first
 */
public record Moment(
        int epoch, int step, boolean endOfEpoch, boolean end, double rate, int batchSize, double meanBatchLoss) {
    /** The moments at which a probe measures. */
    @FunctionalInterface
    public interface When {
        /** Whether the probe measures at this moment. */
        boolean at(Moment moment);

        /** Adds the other moments to these. */
        default When and(When other) {
            return new Either(this, other);
        }
    }

    /** Before training and after every update. */
    public static final When ALWAYS = Mark.ALWAYS;

    /** Before training. */
    public static final When AT_START = Mark.START;

    /** After each epoch. */
    public static final When EVERY_EPOCH = everyEpochs(1);

    /** After the last update; for a network that is not trained, at once. */
    public static final When AT_END = Mark.END;

    /** After every {@code epochs} epochs, and after the last one. */
    public static When everyEpochs(int epochs) {
        return new EveryEpochs(epochs);
    }

    /** After every {@code steps} updates, and after the last one. */
    public static When everySteps(int steps) {
        return new EverySteps(steps);
    }

    // Values rather than lambdas, because two processes must agree on what a training observes.
    private enum Mark implements When {
        ALWAYS,
        START,
        END;

        @Override
        public boolean at(Moment moment) {
            return switch (this) {
                case ALWAYS -> true;
                case START -> moment.step == 0;
                case END -> moment.end;
            };
        }
    }

    private record EveryEpochs(int epochs) implements When {
        @Override
        public boolean at(Moment moment) {
            return moment.endOfEpoch && (moment.epoch % epochs == 0 || moment.end);
        }
    }

    private record EverySteps(int steps) implements When {
        @Override
        public boolean at(Moment moment) {
            return moment.step > 0 && (moment.step % steps == 0 || moment.end);
        }
    }

    private record Either(When one, When other) implements When {
        @Override
        public boolean at(Moment moment) {
            return one.at(moment) || other.at(moment);
        }
    }

    /** Creates the moment before the first update. */
    public static Moment beforeTraining(boolean trained) {
        return new Moment(0, 0, false, !trained, Double.NaN, 0, Double.NaN);
    }

    /** The index of a metric at this moment: the epoch or the step, depending on its axis. */
    public double index(Metric metric) {
        return metric.axis().equals(Axis.STEP) ? step : epoch;
    }

    /** The second index of a metric at this moment: the epoch or the step, depending on its second axis. */
    public double by(Metric metric) {
        return metric.by().equals(Axis.STEP) ? step : epoch;
    }
}
