package lab.probe;

import java.util.List;
import lab.metric.Metric;
import lab.metric.Recorder;

/** An instrument. It may read the network and use it for a forward or backward pass, but must leave its parameters alone. */
public interface Probe {
    /** What it records. */
    List<Metric> metrics();

    /** The instrument for one trial; one that remembers what it saw is a new one each time. */
    default Probe forTrial() {
        return this;
    }

    /** Measures and records. */
    void measure(Subject subject, Recorder recorder);
}
