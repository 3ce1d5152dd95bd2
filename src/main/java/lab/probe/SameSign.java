package lab.probe;

import java.util.List;
import lab.data.Examples;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How often all gradients of one unit's weights for one example have the same sign, over 500 training examples and all units
 * of a hidden layer. That gradient is {@code x_i dL/dz}. Weights with a gradient of exactly 0 (because their input is 0)
 * have no sign and are ignored. A pair of unit and example with only zeros (an inactive unit, an input of zeros) does not
 * count. A layer without any pair gets NaN.
 */
public record SameSign() implements Probe {
    /** Share of the pairs of a unit and an example whose weight gradients all have the same sign. */
    public static final Metric SAME_SIGN_SHARE =
            HiddenLayers.metric("same_sign_share", "Share of (unit, example) with gradients of one sign");

    @Override
    public List<Metric> metrics() {
        return List.of(SAME_SIGN_SHARE);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        Examples examples = HiddenLayers.examples(subject.data());
        HiddenLayers layers = subject.hidden();
        List<INDArray> inputs = layers.weightedInputs(examples);
        List<INDArray> gradients = layers.preActivationGradients(examples);
        for (int layer = 1; layer <= inputs.size(); layer++) {
            double share = share(Values.rows(inputs.get(layer - 1)), Values.rows(gradients.get(layer - 1)));
            recorder.record(SAME_SIGN_SHARE, subject.moment().by(SAME_SIGN_SHARE), layer, share);
        }
    }

    /** The share for inputs [examples, inputs] and gradients of pre-activations [examples, units]. */
    private static double share(double[][] inputs, double[][] gradients) {
        long pairs = 0;
        long oneSign = 0;
        for (int i = 0; i < inputs.length; i++) {
            for (double gradient : gradients[i]) {
                boolean up = false;
                boolean down = false;
                for (double x : inputs[i]) {
                    up |= x * gradient > 0;
                    down |= x * gradient < 0;
                }
                pairs += up || down ? 1 : 0;
                oneSign += up ^ down ? 1 : 0;
            }
        }
        return (double) oneSign / pairs;
    }
}
