package lab.train;

import static lab.probe.Evaluation.TEST_ACCURACY;
import static lab.probe.Evaluation.TEST_LOSS;
import static lab.probe.Evaluation.TRAIN_ACCURACY;
import static lab.probe.Evaluation.TRAIN_LOSS;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.BATCH_LOSS;
import static lab.probe.Progress.LEARNING_RATE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.data.Split;
import lab.metric.Recorder;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Progress;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * What the laboratory's training loop costs over a bare one: 784-100-100-10 ReLU, SGD at 0.1, batches of 64, on
 * {@code mnist-10k}. The ways take turns, so that a machine that slows down slows all of them. Not a test: a program,
 * started by {@code benchmarks/loop-overhead}.
 */
public final class LoopOverheadBenchmark {
    private static final int BATCH_SIZE = 64;
    private static final long SEED = 101;

    private final DataSource data = Datasets.mnist10k();
    private final Split split = data.load(SEED);
    private final Mlp mlp = Mlp.inputs(data.features())
            .hidden(100, 100)
            .outputs(data.outputs())
            .activation(Activation.RELU)
            .weightInit(WeightInit.RELU)
            .updater(new Sgd(0.1));
    private final List<Batches.Batch> ready = ready();
    private final Map<String, Runnable> ways = new LinkedHashMap<>();
    private final int repeats;
    private final int epochs;

    private LoopOverheadBenchmark(int repeats, int epochs) {
        this.repeats = repeats;
        this.epochs = epochs;
        Training usual = Recipe.train(mlp, data)
                .batchSize(BATCH_SIZE)
                .epochs(epochs)
                .observe(EVERY_EPOCH, Evaluation.of(TEST_LOSS, TEST_ACCURACY))
                .observe(EVERY_EPOCH, Progress.of(LEARNING_RATE, BATCH_LOSS));
        Training more = usual.observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TRAIN_ACCURACY));
        ways.put("(a) bare loop", this::bare);
        ways.put("(b) Trainer, test set evaluated every epoch", () -> train(usual));
        ways.put("(c) Trainer, training set evaluated too", () -> train(more));
    }

    /** Takes the file for the table, and optionally the number of repeats and the epochs of each. */
    public static void main(String... args) throws IOException {
        int repeats = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        int epochs = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        new LoopOverheadBenchmark(repeats, epochs).run(Path.of(args[0]));
    }

    private void run(Path file) throws IOException {
        ways.values().forEach(Runnable::run);
        ways.values().forEach(Runnable::run);
        Map<String, double[]> times = measure();
        double[] bare = times.values().iterator().next();
        write(file, times, bare);
        print(times, bare);
    }

    private Map<String, double[]> measure() {
        Map<String, double[]> times = new LinkedHashMap<>();
        ways.keySet().forEach(way -> times.put(way, new double[repeats]));
        for (int i = 0; i < repeats; i++) {
            for (Map.Entry<String, Runnable> way : ways.entrySet()) {
                long start = System.nanoTime();
                way.getValue().run();
                times.get(way.getKey())[i] = (System.nanoTime() - start) / 1e6 / epochs;
            }
        }
        return times;
    }

    private void write(Path file, Map<String, double[]> times, double[] bare) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("way,repeats,epochs,min_ms,median_ms,max_ms,min_ratio,median_ratio,max_ratio");
        times.forEach((way, ms) -> lines.add("\"" + way + "\"," + repeats + "," + epochs + "," + spread("%.1f", ",", ms)
                + "," + spread("%.3f", ",", ratios(ms, bare))));
        Files.write(file, lines);
    }

    private void print(Map<String, double[]> times, double[] bare) {
        PrintStream out = System.out;
        out.println(repeats + " repeats of " + epochs + " epochs; milliseconds an epoch, and ratio to (a) by repeat");
        out.println("| Way | min ms | median ms | max ms | min ratio | median ratio | max ratio |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        times.forEach((way, ms) -> out.println("| " + way + " | " + spread("%.1f", " | ", ms) + " | "
                + spread("%.3f", " | ", ratios(ms, bare)) + " |"));
    }

    /** Least, median and greatest. */
    private static String spread(String format, String separator, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return String.format(
                Locale.ROOT, String.join(separator, format, format, format), sorted[0], median, sorted[n - 1]);
    }

    private static double[] ratios(double[] ms, double[] bare) {
        return IntStream.range(0, ms.length).mapToDouble(i -> ms[i] / bare[i]).toArray();
    }

    private List<Batches.Batch> ready() {
        Batches batches = new Batches(split.training(), SEED);
        batches.shuffle();
        return IntStream.range(0, batches.count(BATCH_SIZE))
                .mapToObj(i -> batches.batch(i, BATCH_SIZE))
                .toList();
    }

    /** The same batches every epoch, and nothing measured. */
    private void bare() {
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(SEED));
        network.init();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (Batches.Batch batch : ready) {
                network.fit(batch.features(), batch.targets());
            }
        }
    }

    private void train(Training training) {
        Trainer.run(training, Layers.STOCK, split, new Seeds(SEED), new Recorder());
    }
}
