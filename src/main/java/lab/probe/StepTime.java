package lab.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.LongSupplier;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.NetworkSpec;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The processor time that Deeplearning4j takes for an example in updates of one batch size. Each trial lets updates of this
 * size take turns with updates of another, so that the ratio of the two can be compared between trials, whatever else the
 * machine does.
 *
 * @param network a dense network
 * @param features its inputs
 * @param classes its outputs
 * @param batchSize examples of an update
 * @param baseline examples of the updates that take turns with these
 * @param rounds timed rounds, after warm-up rounds that do not count
 */
public record StepTime(NetworkSpec network, int features, int classes, int batchSize, int baseline, int rounds) {
    /** Time of an update, divided by its examples. */
    public static final Metric PER_EXAMPLE = time("time_per_example", "Time an example", "µs");
    /** The same as a multiple of that of the baseline in the same trial. */
    public static final Metric OVER_BASELINE = time("time_over_baseline", "Time an example, baseline = 1", "");

    /** Draws weights and examples from {@code seed}, measures and records. */
    public void measure(long seed, Recorder recorder) {
        Nd4j.getRandom().setSeed(seed);
        InTurn times = InTurn.timed(rounds, update(seed, batchSize), update(seed, baseline));
        recorder.record(PER_EXAMPLE, 0, times.median(0) / batchSize / 1e3);
        recorder.record(OVER_BASELINE, 0, times.ratio(List.of(0), List.of(1)) * baseline / batchSize);
    }

    private LongSupplier update(long seed, int examples) {
        MultiLayerNetwork trained = new MultiLayerNetwork(network.build(seed));
        trained.init();
        INDArray inputs = Nd4j.rand(examples, features);
        INDArray targets = Nd4j.zeros(examples, classes);
        targets.getColumn(0).assign(1);
        return () -> nanos(() -> trained.fit(inputs, targets));
    }

    private static long nanos(Runnable work) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        return thread.getCurrentThreadCpuTime() - start;
    }

    private static Metric time(String name, String label, String unit) {
        return Metric.of(name, label, unit, Axis.NONE, Better.LOWER);
    }
}
