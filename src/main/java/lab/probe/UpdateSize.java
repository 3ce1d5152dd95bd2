package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * The norm of an update over the norm of the parameters that it changes, as {@link UpdateRatio} measures it. Observe it at
 * {@link Moment#ALWAYS}.
 *
 * @param every updates between two readings, at least 2
 */
public record UpdateSize(int every) implements Probe {
    /** Norm of the update over the norm of the parameters. */
    public static final Metric RATIO =
            Metric.of("update_ratio", "Norm of the update over norm of the weights", "", Axis.STEP, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(RATIO);
    }

    @Override
    public Probe forTrial() {
        return new Running(new UpdateRatio(every));
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        forTrial().measure(subject, recorder);
    }

    /** The state of one trial. */
    private record Running(UpdateRatio ratio) implements Probe {
        @Override
        public List<Metric> metrics() {
            return List.of(RATIO);
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            ratio.at(subject.moment().step(), subject.network().params()).stream()
                    .filter(Double::isFinite)
                    .forEach(value -> subject.record(recorder, RATIO, value));
        }
    }
}
