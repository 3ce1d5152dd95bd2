package lab.probe;

import java.util.List;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The spread of each hidden layer's weights. */
public record Weights() implements Probe {
    /** Standard deviation of a hidden layer's weights. */
    public static final Metric WEIGHT_STD = HiddenLayers.metric("weight_std", "Standard deviation of weights");

    @Override
    public List<Metric> metrics() {
        return List.of(WEIGHT_STD);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        subject.record(recorder, WEIGHT_STD, subject.hidden().weights(), Values::deviation);
    }
}
