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
 * A network, its data and the length of its training; with 0 epochs the network is only measured.
 *
 * @param network the network with its optimizer
 * @param data the source of its examples
 * @param batches examples per update
 * @param epochs passes over the training set
 * @param observations the probes and the moments at which they measure
 */
public record Training(
        NetworkSpec network, DataSource data, BatchSize batches, int epochs, List<Observation> observations)
        implements Recipe {
    /** Copies the observations. */
    public Training {
        observations = List.copyOf(observations);
    }

    /**
     * A probe and the moments at which it measures.
     *
     * @param when the moments
     * @param probe the probe
     */
    public record Observation(Moment.When when, Probe probe) {}

    static Training of(NetworkSpec network, DataSource data) {
        return new Training(network, data, BatchSize.constant(32), 0, List.of());
    }

    /** Sets the number of examples per update; an epoch's last batch holds the rest. */
    public Training batchSize(int examples) {
        return batchSize(BatchSize.constant(examples));
    }

    /** Sets the numbers of examples per update, which may change from epoch to epoch. */
    public Training batchSize(BatchSize schedule) {
        return new Training(network, data, schedule, epochs, observations);
    }

    /** Sets the number of passes over the training set. */
    public Training epochs(int passes) {
        return new Training(network, data, batches, passes, observations);
    }

    /** Adds probes that measure at these moments. */
    public Training observe(Moment.When when, Probe... probes) {
        List<Observation> more = new ArrayList<>(observations);
        Stream.of(probes).map(probe -> new Observation(when, probe)).forEach(more::add);
        return new Training(network, data, batches, epochs, more);
    }

    /** Replaces the network. */
    public Training network(NetworkSpec other) {
        return new Training(other, data, batches, epochs, observations);
    }

    /** Replaces the data. */
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
