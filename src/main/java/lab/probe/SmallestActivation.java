package lab.probe;

import java.util.List;
import java.util.stream.DoubleStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The smallest output of any hidden unit, over the first 500 training examples. */
public record SmallestActivation() implements Probe {
    /** Smallest output over all hidden layers, units and examples. */
    public static final Metric ACTIVATION_MIN =
            Metric.of("activation_min", "Smallest activation", "", Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(ACTIVATION_MIN);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double smallest =
                subject.hidden().activations(HiddenLayers.examples(subject.data(), HiddenLayers.EXAMPLES)).stream()
                        .flatMapToDouble(layer -> DoubleStream.of(Values.doubles(layer)))
                        .min()
                        .orElse(Double.NaN);
        subject.record(recorder, ACTIVATION_MIN, smallest);
    }
}
