package lab.probe;

import java.util.List;
import java.util.stream.DoubleStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * How many weights are near zero. A penalty leaves no weight at exactly 0 when a network is trained by steps along a
 * subgradient, hence a threshold.
 *
 * @param threshold the absolute value below which a weight counts as zero
 */
public record Sparsity(double threshold) implements Probe {
    /** Share of all weights whose absolute value is below the threshold. */
    public static final Metric NEAR_ZERO =
            Metric.of("near_zero_share", "Weights near zero", "", Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(NEAR_ZERO);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[] weights = WeightValues.of(subject);
        long small = DoubleStream.of(weights)
                .filter(weight -> Math.abs(weight) < threshold)
                .count();
        subject.record(recorder, NEAR_ZERO, (double) small / weights.length);
    }
}
