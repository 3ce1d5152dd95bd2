package lab.probe;

import java.util.List;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Measures a network and records what it finds. It may read the network and use it for a forward or backward pass, but must
 * not change its parameters.
 */
public interface Probe {
    /** The metrics that it records. */
    List<Metric> metrics();

    /** Returns the probe for one trial; a probe that keeps state returns a new one each time. */
    default Probe forTrial() {
        return this;
    }

    /** Measures and records. */
    void measure(Subject subject, Recorder recorder);
}
