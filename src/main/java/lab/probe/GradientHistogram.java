package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The distribution of the gradients of each example's loss with respect to a hidden layer's pre-activations: the share of
 * gradients in each bin, over 500 training examples and all units, as at test time. Gradients outside the range count in no
 * bin.
 *
 * @param low lower end of the range
 * @param high upper end of the range
 * @param bins number of equal bins
 */
public record GradientHistogram(double low, double high, int bins) implements Probe {
    /** Share of gradients by bin (index: the bin's middle) and layer. */
    public static final Metric GRADIENT_SHARE = new Metric(
            "gradient_share",
            "Share of gradients",
            "",
            new Axis("gradient", "Gradient dL/dz"),
            Axis.LAYER,
            Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(GRADIENT_SHARE);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> layers = subject.hidden().preActivationGradients(HiddenLayers.examples(subject.data()));
        Bins equal = new Bins(low, high, bins);
        for (int layer = 1; layer <= layers.size(); layer++) {
            equal.record(recorder, GRADIENT_SHARE, layer, Values.doubles(layers.get(layer - 1)));
        }
    }
}
