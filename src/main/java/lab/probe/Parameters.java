package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

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
        recorder.record(PARAMETERS, 0, (double) subject.parameters());
        recorder.record(HIDDEN_PARAMETERS, 0, (double) (subject.parameters() - subject.outputParameters()));
    }

    private static Metric count(String name, String label) {
        return Metric.of(name, label, "", Axis.NONE, Better.NEITHER);
    }
}
