package lab.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * How many weights are near zero, and the size of a weight by its rank. A penalty leaves no weight at exactly 0 when a network
 * is trained by steps along a subgradient, hence a threshold.
 *
 * @param threshold the absolute value below which a weight counts as zero
 */
public record Sparsity(double threshold) implements Probe {
    /** Share of all weights whose absolute value is below the threshold. */
    public static final Metric NEAR_ZERO =
            Metric.of("near_zero_share", "Weights near zero", "", Axis.EPOCH, Better.NEITHER);
    /** Absolute value of the weight at each of 51 places from the largest (0 %) to the smallest (100 %). */
    public static final Metric SORTED_WEIGHTS = Metric.of(
            "sorted_weights", "Absolute weight", "", new Axis("rank", "Rank of the weight [%]"), Better.NEITHER);

    private static final int PLACES = 50;

    @Override
    public List<Metric> metrics() {
        return List.of(NEAR_ZERO, SORTED_WEIGHTS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[] sizes =
                DoubleStream.of(WeightValues.of(subject)).map(Math::abs).toArray();
        Arrays.sort(sizes);
        long small = DoubleStream.of(sizes).filter(size -> size < threshold).count();
        subject.record(recorder, NEAR_ZERO, (double) small / sizes.length);
        for (int rank = 0; rank <= PLACES; rank++) {
            int place = (int) Math.round((sizes.length - 1) * (1 - (double) rank / PLACES));
            recorder.record(SORTED_WEIGHTS, 100.0 * rank / PLACES, sizes[place]);
        }
    }
}
