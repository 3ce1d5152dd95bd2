package lab.probe;

import java.util.List;
import lab.data.Examples;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loss's gradient at each hidden layer, over 500 training examples: the Euclidean norm of the mean loss's gradient with
 * respect to the layer's weights, and size and spread of each example's gradient with respect to its pre-activations
 * {@code z = Wx + b}. The gradient of the weights is that of training, with these examples' batch statistics and with
 * dropped units. The gradient of the pre-activations is that of test time, with running statistics and nothing dropped,
 * because in a batch no example has a loss of its own.
 */
public record Gradients() implements Probe {
    /** {@code ||dL/dW||}, Euclidean. */
    public static final Metric WEIGHT_GRADIENT =
            HiddenLayers.metric("weight_gradient_norm", "Norm of the weights' gradient");
    /** Mean of {@code |dL/dz|} over examples and units. */
    public static final Metric SIGNAL_GRADIENT = HiddenLayers.metric("pre_activation_gradient", "Mean |dL/dz|");
    /** Standard deviation of {@code dL/dz} over examples and units. */
    public static final Metric SIGNAL_GRADIENT_STD =
            HiddenLayers.metric("pre_activation_gradient_std", "Standard deviation of dL/dz");

    @Override
    public List<Metric> metrics() {
        return List.of(WEIGHT_GRADIENT, SIGNAL_GRADIENT, SIGNAL_GRADIENT_STD);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        HiddenLayers layers = subject.hidden();
        Examples examples = HiddenLayers.examples(subject.data());
        subject.record(recorder, WEIGHT_GRADIENT, layers.weightGradients(examples), Values::norm);
        List<INDArray> signals = layers.preActivationGradients(examples);
        subject.record(recorder, SIGNAL_GRADIENT, signals, Values::meanAbsolute);
        subject.record(recorder, SIGNAL_GRADIENT_STD, signals, Values::deviation);
    }
}
