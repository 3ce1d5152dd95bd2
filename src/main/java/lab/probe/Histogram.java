package lab.probe;

import java.util.Arrays;
import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The distribution of numbers in each hidden layer: the share of them in each of equal bins, over 500 training examples and
 * all units, as at test time. Numbers outside the range count in no bin, so the shares add up to the share inside.
 *
 * @param metric one of this class's constants, which says what the numbers are
 * @param low lower end of the range
 * @param high upper end of the range
 * @param bins number of bins
 */
public record Histogram(Metric metric, double low, double high, int bins) implements Probe {
    /** Share of a layer's outputs by bin (index: the bin's middle) and layer. */
    public static final Metric ACTIVATION_SHARE =
            share("activation_share", "Share of activations", new Axis("activation", "Activation"));

    /**
     * Share of a layer's outputs other than zero by bin (index: the bin's middle) and layer. Half of a ReLU's outputs are
     * exactly zero and would dwarf the rest.
     */
    public static final Metric ACTIVE_SHARE = share(
            "active_share",
            "Share of the activations other than zero",
            new Axis("activation", "Activation other than zero"));

    /**
     * Share of the gradients of each example's loss with respect to a layer's pre-activations by bin (index: the bin's
     * middle) and layer.
     */
    public static final Metric GRADIENT_SHARE =
            share("gradient_share", "Share of gradients", new Axis("gradient", "Gradient dL/dz"));

    /** Checks the metric. */
    public Histogram {
        if (!List.of(ACTIVATION_SHARE, ACTIVE_SHARE, GRADIENT_SHARE).contains(metric)) {
            throw new IllegalArgumentException("Histogram counts activations and gradients, not '" + metric.name()
                    + "'; use another probe for it.");
        }
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = layers(subject);
        for (int layer = 1; layer <= layers.size(); layer++) {
            double[] shares = shares(counted(Values.doubles(layers.get(layer - 1))));
            for (int bin = 0; bin < bins; bin++) {
                recorder.record(metric, layer, low + (bin + 0.5) * width(), shares[bin]);
            }
        }
    }

    private List<INDArray> layers(Subject subject) {
        return metric.equals(GRADIENT_SHARE)
                ? subject.hidden().preActivationGradients(HiddenLayers.examples(subject.data()))
                : subject.hidden().activations(HiddenLayers.examples(subject.data()));
    }

    private double[] counted(double[] values) {
        return metric.equals(ACTIVE_SHARE)
                ? Arrays.stream(values).filter(value -> value != 0).toArray()
                : values;
    }

    private double[] shares(double[] values) {
        double[] shares = new double[bins];
        for (double value : values) {
            // The upper end belongs to the last bin: a saturated unit is exactly 1.
            int bin = value == high ? bins - 1 : (int) Math.floor((value - low) / width());
            if (bin >= 0 && bin < bins) {
                shares[bin] += 1.0 / values.length;
            }
        }
        return shares;
    }

    private double width() {
        return (high - low) / bins;
    }

    private static Metric share(String name, String label, Axis numbers) {
        return new Metric(name, label, "", numbers, Axis.LAYER, Better.NEITHER);
    }
}
