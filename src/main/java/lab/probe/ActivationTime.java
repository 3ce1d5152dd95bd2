package lab.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.LongSupplier;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.Mlp;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The time that an activation takes in Deeplearning4j: forward and backward on an array of normal floats, and in a training
 * step. It measures the processor time of the calling thread, in which the backend works with one thread
 * ({@code OMP_NUM_THREADS=1}), so waiting for a busy processor does not count. Still, trials that run side by side share
 * caches and clock rate. Each trial therefore alternates its own activation with ReLU in the same rounds, and a training
 * step with one of the same network without activation: these ratios can be compared between trials.
 *
 * @param function the activation
 * @param elements floats in the array
 * @param network the network whose training step is timed, with this activation and with the identity
 * @param batchSize examples per step
 * @param rounds timed rounds, after warm-up rounds that do not count
 */
public record ActivationTime(IActivation function, int elements, Mlp network, int batchSize, int rounds) {
    /** Time of the forward pass. */
    public static final Metric FORWARD = time("time_forward", "Forward pass", "ns an element");
    /** Time of the backward pass. */
    public static final Metric BACKWARD = time("time_backward", "Backward pass", "ns an element");
    /** Time of forward and backward pass as a multiple of ReLU's in the same trial. */
    public static final Metric OVER_RELU = time("time_over_relu", "Time, ReLU in the same trial = 1", "");
    /** Time of a training step of the network. */
    public static final Metric STEP = time("time_step", "Training step", "ms");
    /** The share of a training step that leaving out the activation would save. */
    public static final Metric SHARE_OF_STEP = time("time_share_of_step", "Share of a training step", "");

    /** Draws the array from {@code seed}, measures and records. */
    public void measure(long seed, Recorder recorder) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        INDArray z = normal(random, elements);
        IActivation relu = Activation.RELU.getActivationFunction();
        InTurn passes =
                InTurn.timed(rounds, forward(function, z), backward(function, z), forward(relu, z), backward(relu, z));
        recorder.record(FORWARD, 0, passes.median(0) / elements);
        recorder.record(BACKWARD, 0, passes.median(1) / elements);
        recorder.record(OVER_RELU, 0, passes.ratio(List.of(0, 1), List.of(2, 3)));
        InTurn steps =
                InTurn.timed(rounds, step(function, random), step(Activation.IDENTITY.getActivationFunction(), random));
        recorder.record(STEP, 0, steps.median(0) / 1e6);
        recorder.record(SHARE_OF_STEP, 0, 1 - steps.ratio(List.of(1), List.of(0)));
    }

    private static LongSupplier forward(IActivation function, INDArray z) {
        INDArray work = z.dup(); // the backend works in place
        return () -> {
            work.assign(z);
            return nanos(() -> function.getActivation(work, true));
        };
    }

    private static LongSupplier backward(IActivation function, INDArray z) {
        INDArray work = z.dup();
        INDArray epsilon = z.dup();
        return () -> {
            work.assign(z);
            epsilon.assign(1);
            return nanos(() -> function.backprop(work, epsilon));
        };
    }

    private LongSupplier step(IActivation activation, UniformRandomProvider random) {
        MultiLayerNetwork trained =
                new MultiLayerNetwork(network.activation(activation).build(1 + random.nextInt(Integer.MAX_VALUE)));
        trained.init();
        INDArray features = normal(random, batchSize * network.inputs()).reshape(batchSize, network.inputs());
        INDArray targets = Nd4j.zeros(batchSize, network.outputs());
        targets.getColumn(0).assign(1);
        return () -> nanos(() -> trained.fit(features, targets));
    }

    private static INDArray normal(UniformRandomProvider random, int count) {
        float[] values = new float[count];
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        for (int i = 0; i < count; i++) {
            values[i] = (float) gaussian.sample();
        }
        return Nd4j.createFromArray(values);
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
