package lab.probe;

import java.util.List;
import java.util.stream.LongStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The number of parameters of a network, in total and in its hidden layers. */
public record Parameters() implements Probe {
    /** Parameters of the whole network. */
    public static final Metric PARAMETERS = count("parameters", "Parameters");
    /** Parameters of all layers except the output layer. */
    public static final Metric HIDDEN_PARAMETERS = count("hidden_parameters", "Parameters of the hidden layers");

    @Override
    public List<Metric> metrics() {
        return List.of(PARAMETERS, HIDDEN_PARAMETERS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        MultiLayerNetwork network = subject.network();
        int output = network.getnLayers() - 1;
        recorder.record(PARAMETERS, 0, (double) network.numParams());
        recorder.record(
                HIDDEN_PARAMETERS, 0, (double) layers(network).limit(output).sum());
    }

    private static LongStream layers(MultiLayerNetwork network) {
        return java.util.Arrays.stream(network.getLayers()).mapToLong(org.deeplearning4j.nn.api.Trainable::numParams);
    }

    private static Metric count(String name, String label) {
        return Metric.of(name, label, "", Axis.NONE, Better.NEITHER);
    }
}
