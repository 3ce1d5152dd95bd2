package lab.procedure;

import java.util.List;
import java.util.function.Consumer;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.probe.Probe;
import lab.probe.Subject;

/** Looks at a training without recording. */
record Onlooker(Consumer<Subject> look) implements Probe {
    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        look.accept(subject);
    }
}
