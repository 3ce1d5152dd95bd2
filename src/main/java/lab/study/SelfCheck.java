package lab.study;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.Mlp;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Subject;
import lab.train.Seeds;
import lab.train.Trainer;

/** Whether this machine gives the same bits for the same seed: what all comparisons of this laboratory rest on. */
public final class SelfCheck {
    private static final Seeds SEEDS = new Seeds(1);
    private static final int FEATURES = 8;

    private SelfCheck() {}

    /** Trains a small network twice in a row and twice at once, and compares all parameters, bit by bit. */
    public static boolean isBitExact() {
        int[] first = parameters();
        return Arrays.equals(first, parameters())
                && atOnce().stream().allMatch(parameters -> Arrays.equals(first, parameters));
    }

    private static List<int[]> atOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<int[]> training = SelfCheck::parameters;
            return threads.invokeAll(List.of(training, training)).stream()
                    .map(SelfCheck::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The self-check was interrupted; run it again.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int[] result(Future<int[]> training) {
        try {
            return training.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The self-check could not train: " + e, e);
        }
    }

    /** Dropout and shuffling are in it, so that every stream of random numbers is. */
    private static int[] parameters() {
        DataSource data = Datasets.blobs(200, FEATURES, 2, 1);
        ParameterBits bits = new ParameterBits();
        Training training = Recipe.train(
                        Mlp.inputs(FEATURES).hidden(32, 32).outputs(2).dropout(0.5), data)
                .epochs(5)
                .observe(Moment.AT_END, bits);
        Trainer.run(training, data.load(SEEDS.forData()), SEEDS, new Recorder());
        return bits.bits;
    }

    private static final class ParameterBits implements Probe {
        private int[] bits = {};

        @Override
        public List<Metric> metrics() {
            return List.of();
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            float[] values = subject.network().params().toFloatVector();
            bits = new int[values.length];
            Arrays.setAll(bits, i -> Float.floatToIntBits(values[i]));
        }
    }
}
