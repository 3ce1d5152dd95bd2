package lab.probe;

import java.util.Arrays;
import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The distribution of each hidden layer's outputs: the share of values in each bin, over 500 training examples and all
 * units. Values outside the range count in no bin, so the shares add up to the share inside.
 *
 * @param low lower end of the range
 * @param high upper end of the range
 * @param bins number of equal bins
 * @param active whether to leave out zeros: half of a ReLU's outputs are exactly zero and would dwarf the rest
 */
public record ActivationHistogram(double low, double high, int bins, boolean active) implements Probe {
    /** Share of values by bin (index: the bin's middle) and layer. */
    public static final Metric ACTIVATION_SHARE = new Metric(
            "activation_share",
            "Share of activations",
            "",
            new Axis("activation", "Activation"),
            Axis.LAYER,
            Better.NEITHER);

    /** Share of the values other than zero by bin (index: the bin's middle) and layer. */
    public static final Metric ACTIVE_SHARE = new Metric(
            "active_share",
            "Share of the activations other than zero",
            "",
            new Axis("activation", "Activation other than zero"),
            Axis.LAYER,
            Better.NEITHER);

    /** Counts all values. */
    public ActivationHistogram(double low, double high, int bins) {
        this(low, high, bins, false);
    }

    /** Counts only the values other than zero. */
    public static ActivationHistogram ofActive(double low, double high, int bins) {
        return new ActivationHistogram(low, high, bins, true);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric());
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = subject.hidden().activations(HiddenLayers.examples(subject.data()));
        Bins equal = new Bins(low, high, bins);
        for (int layer = 1; layer <= layers.size(); layer++) {
            equal.record(recorder, metric(), layer, counted(Values.doubles(layers.get(layer - 1))));
        }
    }

    private Metric metric() {
        return active ? ACTIVE_SHARE : ACTIVATION_SHARE;
    }

    private double[] counted(double[] values) {
        return active ? Arrays.stream(values).filter(value -> value != 0).toArray() : values;
    }
}
