package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The Euclidean norm of all weights of a network, without biases: what an L2 penalty keeps small. */
public record WeightNorm() implements Probe {
    /** Norm of the weights. */
    public static final Metric WEIGHT_NORM =
            Metric.of("weight_norm", "Norm of the weights", "", Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(WEIGHT_NORM);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        subject.record(recorder, WEIGHT_NORM, Values.norm(WeightValues.of(subject)));
    }
}
