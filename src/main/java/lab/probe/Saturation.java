package lab.probe;

import java.util.Arrays;
import java.util.List;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The share of each hidden layer's outputs h at the ends of a tanh, {@code |h| > limit}, over 500 training examples and all
 * units.
 *
 * @param limit absolute output above which a unit counts as saturated; at an output of 0.99, tanh has slope 0.02
 */
public record Saturation(double limit) implements Probe {
    /** Share of saturated outputs of a layer. */
    public static final Metric SATURATED_SHARE =
            HiddenLayers.metric("saturated_share", "Share of saturated activations");

    /** Uses a limit of 0.99. */
    public Saturation() {
        this(0.99);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(SATURATED_SHARE);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = subject.hidden().activations(HiddenLayers.examples(subject.data()));
        subject.record(recorder, SATURATED_SHARE, layers, this::share);
    }

    private double share(double[] values) {
        double saturated =
                Arrays.stream(values).filter(h -> Math.abs(h) > limit).count();
        return saturated / values.length;
    }
}
