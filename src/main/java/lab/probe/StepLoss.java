package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The loss of the latest update's batch alone, before that update; {@link Progress#BATCH_LOSS} is the epoch's mean so far. */
public record StepLoss() implements Probe {
    /** Loss of one batch, before its own update, with dropout and batch statistics. */
    public static final Metric STEP_LOSS = Metric.of("step_loss", "Loss of one batch", "nats", Axis.STEP, Better.LOWER);

    @Override
    public List<Metric> metrics() {
        return List.of(STEP_LOSS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        subject.record(recorder, STEP_LOSS, subject.network().score());
    }
}
