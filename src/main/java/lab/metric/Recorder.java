package lab.metric;

import java.util.ArrayList;
import java.util.List;

/** Collects what a trial records. Used by one thread. */
public final class Recorder {
    private final List<Sample> samples = new ArrayList<>();

    /** Records a value at an index along the metric's axis. */
    public void record(Metric metric, double index, double value) {
        record(metric, 0, index, value);
    }

    /** Records a value at an index along the metric's axis, under a second index. */
    public void record(Metric metric, double by, double index, double value) {
        samples.add(new Sample(metric.name(), by, index, value));
    }

    /** All samples recorded so far except the first {@code first}, in the order of recording. */
    public List<Sample> samplesFrom(int first) {
        return List.copyOf(samples.subList(first, samples.size()));
    }

    /** Everything recorded so far, in a fixed order. */
    public Recording recording() {
        return Recording.of(samples);
    }
}
