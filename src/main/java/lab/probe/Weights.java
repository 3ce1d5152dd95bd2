package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The spread of each hidden layer's weights. */
public record Weights() implements Probe {
    /** Standard deviation of a hidden layer's weights. */
    public static final Metric WEIGHT_STD =
            new Metric("weight_std", "Standard deviation of weights", "", Axis.LAYER, Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(WEIGHT_STD);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> weights = subject.hidden().weights();
        for (int layer = 1; layer <= weights.size(); layer++) {
            double[] values = Values.doubles(weights.get(layer - 1));
            recorder.record(
                    WEIGHT_STD,
                    subject.moment().by(WEIGHT_STD),
                    layer,
                    StandardDeviation.of(values).getAsDouble());
        }
    }
}
