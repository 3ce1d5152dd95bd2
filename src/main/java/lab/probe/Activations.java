package lab.probe;

import java.util.List;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.apache.commons.statistics.descriptive.Mean;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Mean and standard deviation of each hidden layer's output, over the first training examples and all units.
 *
 * @param examples the largest number of training examples to use
 */
public record Activations(int examples) implements Probe {
    /** Mean output of a layer. */
    public static final Metric ACTIVATION_MEAN = HiddenLayers.metric("activation_mean", "Mean activation");
    /** Standard deviation of a layer's output. */
    public static final Metric ACTIVATION_STD =
            HiddenLayers.metric("activation_std", "Standard deviation of activations");

    /** Uses 500 examples. */
    public Activations() {
        this(HiddenLayers.EXAMPLES);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(ACTIVATION_MEAN, ACTIVATION_STD);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = subject.hidden().activations(HiddenLayers.examples(subject.data(), examples));
        subject.record(
                recorder, ACTIVATION_MEAN, layers, values -> Mean.of(values).getAsDouble());
        subject.record(recorder, ACTIVATION_STD, layers, Values::deviation);
    }
}
