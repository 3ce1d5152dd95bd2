package lab.probe;

import java.util.List;
import java.util.stream.IntStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Which inputs a network without hidden layers uses: those with a weight above a threshold, held against the inputs that
 * matter, which are the first ones, as in {@code Datasets.regression}.
 *
 * @param useful how many of the inputs matter
 * @param threshold the absolute value from which a weight counts
 */
public record Support(int useful, double threshold) implements Probe {
    /** Share of the inputs that matter which the network uses. */
    public static final Metric RECALL =
            Metric.of("support_recall", "Useful features found", "", Axis.EPOCH, Better.HIGHER);
    /** Share of the inputs that the network uses which matter; 0 if it uses none. */
    public static final Metric PRECISION =
            Metric.of("support_precision", "Found features that are useful", "", Axis.EPOCH, Better.HIGHER);

    @Override
    public List<Metric> metrics() {
        return List.of(RECALL, PRECISION);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[] weights = WeightValues.of(subject);
        long found = used(weights, useful);
        subject.record(recorder, RECALL, (double) found / useful);
        subject.record(recorder, PRECISION, (double) found / Math.max(1, used(weights, weights.length)));
    }

    private long used(double[] weights, int inputs) {
        return IntStream.range(0, inputs)
                .filter(i -> Math.abs(weights[i]) >= threshold)
                .count();
    }
}
