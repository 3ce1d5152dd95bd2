package lab.train;

import static lab.probe.Evaluation.TEST_ACCURACY;
import static lab.probe.Evaluation.TEST_LOSS;
import static lab.probe.Evaluation.TRAIN_ACCURACY;
import static lab.probe.Evaluation.TRAIN_LOSS;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.BATCH_LOSS;
import static lab.probe.Progress.LEARNING_RATE;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lab.bench.Outcome;
import lab.bench.Rounds;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the laboratory's training loop costs over a bare one: 784-100-100-10 ReLU, SGD at 0.1, batches of 64, on
 * {@code mnist-10k}. Not a test: a program, started by {@code benchmarks/loop-overhead}.
 */
@Command(name = "benchmarks/loop-overhead", mixinStandardHelpOptions = true, sortOptions = false)
public final class LoopOverheadBenchmark implements Callable<Integer> {
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

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs of a training (default: ${DEFAULT-VALUE}).")
    private int epochs = 10;

    @Mixin
    private Outcome outcome = new Outcome();

    /** Takes the options that {@code --help} lists. */
    public static void main(String... args) {
        System.exit(new CommandLine(new LoopOverheadBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Training usual = Recipe.train(mlp, data)
                .batchSize(BATCH_SIZE)
                .epochs(epochs)
                .observe(EVERY_EPOCH, Evaluation.of(TEST_LOSS, TEST_ACCURACY))
                .observe(EVERY_EPOCH, Progress.of(LEARNING_RATE, BATCH_LOSS));
        Training more = usual.observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TRAIN_ACCURACY));
        Rounds rounds = Rounds.in("ms", 1);
        add(rounds, "(a) bare loop", this::bare);
        add(rounds, "(b) Trainer, test set evaluated every epoch", () -> train(usual));
        add(rounds, "(c) Trainer, training set evaluated too", () -> train(more));
        rounds.warmUp(2);
        outcome.publish("loop-overhead", rounds, "Milliseconds an epoch, of " + epochs + ".");
        return 0;
    }

    private void add(Rounds rounds, String side, Runnable training) {
        rounds.add("784-100-100-10 ReLU", side, () -> {
            long start = System.nanoTime();
            training.run();
            return (System.nanoTime() - start) / 1e6 / epochs;
        });
    }

    private List<Batches.Batch> ready() {
        Batches batches = new Batches(split.training(), SEED);
        batches.shuffle();
        return IntStream.range(0, batches.count(BATCH_SIZE))
                .mapToObj(i -> batches.batch(i, BATCH_SIZE))
                .map(b -> new Batches.Batch(b.features().dup(), b.targets().dup(), b.size()))
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
