package lab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.data.DataSource;
import lab.metric.Metric;
import lab.network.NetworkSpec;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.schedule.BatchSize;

/**
 * A network, its data and how long it is trained; with no epochs it is only looked at.
 *
 * @param network the network with its optimizer
 * @param data where its examples come from
 * @param batches examples per update
 * @param epochs passes over the training set
 * @param observations what is measured, and when
 */
public record Training(
        NetworkSpec network, DataSource data, BatchSize batches, int epochs, List<Observation> observations)
        implements Recipe {
    /** Copies the observations. */
    public Training {
        observations = List.copyOf(observations);
    }

    /**
     * What is measured, and when.
     *
     * @param when the moments
     * @param probe the instrument
     */
    public record Observation(Moment.When when, Probe probe) {}

    static Training of(NetworkSpec network, DataSource data) {
        return new Training(network, data, BatchSize.constant(32), 0, List.of());
    }

    /** With so many examples per update; an epoch's last batch holds what is left. */
    public Training batchSize(int examples) {
        return batchSize(BatchSize.constant(examples));
    }

    /** With a number of examples per update that changes from epoch to epoch. */
    public Training batchSize(BatchSize schedule) {
        return new Training(network, data, schedule, epochs, observations);
    }

    /** For so many passes over the training set. */
    public Training epochs(int passes) {
        return new Training(network, data, batches, passes, observations);
    }

    /** Measured at these moments by these instruments. */
    public Training observe(Moment.When when, Probe... probes) {
        List<Observation> more = new ArrayList<>(observations);
        Stream.of(probes).map(probe -> new Observation(when, probe)).forEach(more::add);
        return new Training(network, data, batches, epochs, more);
    }

    /** With other data. */
    public Training data(DataSource source) {
        return new Training(network, source, batches, epochs, observations);
    }

    /** Everything that a trial records. */
    public List<Metric> metrics() {
        return observations.stream()
                .flatMap(o -> o.probe().metrics().stream())
                .distinct()
                .toList();
    }
}
