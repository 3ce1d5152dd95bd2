package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How each hidden layer's outputs are distributed: the share of values in each bin, over 500 training examples and all
 * units. What lies outside the range is counted in no bin, so that the shares add up to what lies inside.
 *
 * @param low lower end of the range
 * @param high upper end of the range
 * @param bins number of equal bins
 */
public record ActivationHistogram(double low, double high, int bins) implements Probe {
    /** Share of values by bin (index: the bin's middle) and layer. */
    public static final Metric ACTIVATION_SHARE = new Metric(
            "activation_share",
            "Share of activations",
            "",
            new Axis("activation", "Activation"),
            Axis.LAYER,
            Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(ACTIVATION_SHARE);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = new HiddenLayers(subject.network()).activations(HiddenLayers.examples(subject.data()));
        for (int layer = 1; layer <= layers.size(); layer++) {
            double[] shares = shares(Values.doubles(layers.get(layer - 1)));
            for (int bin = 0; bin < bins; bin++) {
                recorder.record(ACTIVATION_SHARE, layer, middle(bin), shares[bin]);
            }
        }
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

    private double middle(int bin) {
        return low + (bin + 0.5) * width();
    }

    private double width() {
        return (high - low) / bins;
    }
}
