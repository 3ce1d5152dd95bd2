package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * The progress of a training: learning rate, batch size, number of updates and mean loss of the batches.
 *
 * @param metrics the metrics to record: any of this class's constants, along epochs or steps
 */
public record Progress(List<Metric> metrics) implements Probe {
    /** The learning rate of the latest update. */
    public static final Metric LEARNING_RATE =
            Metric.of("learning_rate", "Learning rate", "", Axis.EPOCH, Better.NEITHER);
    /** Examples per batch according to the schedule; the last batch of an epoch may have fewer. */
    public static final Metric BATCH_SIZE = Metric.of("batch_size", "Batch size", "", Axis.EPOCH, Better.NEITHER);
    /** Number of updates since training began. */
    public static final Metric UPDATES = Metric.of("updates", "Parameter updates", "", Axis.EPOCH, Better.NEITHER);
    /** Mean loss of the epoch's batches, each before its own update, with dropout and batch statistics. */
    public static final Metric BATCH_LOSS =
            Metric.of("batch_loss", "Mini-batch loss", "nats", Axis.EPOCH, Better.LOWER);

    /** Copies the metrics. */
    public Progress {
        metrics = List.copyOf(metrics);
    }

    /** Records these metrics. */
    public static Progress of(Metric... metrics) {
        return new Progress(List.of(metrics));
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        metrics.forEach(metric -> subject.record(recorder, metric, value(metric, subject.moment())));
    }

    private static double value(Metric metric, Moment moment) {
        return switch (metric.name()) {
            case "learning_rate" -> moment.rate();
            case "batch_size" -> moment.batchSize();
            case "updates" -> moment.step();
            case "batch_loss" -> moment.meanBatchLoss();
            default -> throw new IllegalArgumentException("Progress does not know '" + metric.name() + "'.");
        };
    }
}
