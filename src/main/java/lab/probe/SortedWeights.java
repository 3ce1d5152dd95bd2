package lab.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The sizes of a network's weights by their rank. Use it at one moment, since it does not record when. */
public record SortedWeights() implements Probe {
    /** Absolute value of the weight at each of 51 places from the largest (0 %) to the smallest (100 %). */
    public static final Metric SORTED_WEIGHTS = Metric.of(
            "sorted_weights", "Absolute weight", "", new Axis("rank", "Rank of the weight [%]"), Better.NEITHER);

    private static final int STEPS = 50;

    @Override
    public List<Metric> metrics() {
        return List.of(SORTED_WEIGHTS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[] sizes =
                DoubleStream.of(WeightValues.of(subject)).map(Math::abs).toArray();
        Arrays.sort(sizes);
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            int place = (int) Math.round((sizes.length - 1) * (1 - share));
            recorder.record(SORTED_WEIGHTS, 100 * share, sizes[place]);
        }
    }
}
