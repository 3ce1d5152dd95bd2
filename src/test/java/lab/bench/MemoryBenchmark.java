package lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.claim.Layers;
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
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether memory stays flat in a long training with lean layers: 784-64-64-10 ReLU with batch normalization and dropout,
 * Adam, batches of 32. Fails where it grows. Started by {@code benchmarks/memory}.
 */
@Command(name = "benchmarks/memory", mixinStandardHelpOptions = true, sortOptions = false)
public final class MemoryBenchmark implements Callable<Integer> {
    private static final long SEED = 101;
    private static final int ROWS = 10;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @Option(names = "--iterations", paramLabel = "N", description = "In one process (default: ${DEFAULT-VALUE}).")
    private int iterations = 100_000;

    @Option(names = "--limit", paramLabel = "MB", description = "Growth that is a leak (default: ${DEFAULT-VALUE}).")
    private double limit = 10;

    private final List<Row> rows = new ArrayList<>();

    /** What is held after so many updates, in bytes: by objects, by the process
     * but for shared pages, as JavaCPP counts, and by the process. */
    private record Row(int step, long heap, long physical, long resident) {
        private static Row at(int step) throws IOException {
            for (int i = 0; i < 3; i++) {
                System.gc(); // once for the objects, again for what their native memory was kept by
            }
            Runtime runtime = Runtime.getRuntime();
            return new Row(
                    step, runtime.totalMemory() - runtime.freeMemory(), Pointer.physicalBytes(), residentBytes());
        }

        private static long residentBytes() throws IOException {
            Path status = Path.of("/proc/self/status");
            Matcher line = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
            return line.find() ? 1024 * Long.parseLong(line.group(1)) : Pointer.physicalBytes();
        }

        private String text() {
            return String.format(
                    Locale.ROOT, "| %d | %.1f | %.1f | %.1f |", step, heap / 1e6, physical / 1e6, resident / 1e6);
        }
    }

    /** Takes the options that {@code --help} lists. */
    public static void main(String... args) {
        System.exit(new CommandLine(new MemoryBenchmark()).execute(args));
    }

    @Override
    public Integer call() {
        System.out.println(
                "| Iterations | heap MB | JavaCPP's physical MB | resident MB |\n| ---: | ---: | ---: | ---: |");
        train();
        Row first = rows.get(1); // by then all code is loaded and compiled
        Row last = rows.get(rows.size() - 1);
        double growth = Math.max(last.heap - first.heap, last.resident - first.resident) / 1e6;
        System.out.printf(Locale.ROOT, "Grew by %.1f MB from the second row to the last.%n", growth);
        return growth <= limit ? 0 : 1;
    }

    private void train() {
        DataSource data = Datasets.fashion10k();
        Mlp network = Mlp.inputs(data.features())
                .hidden(64, 64)
                .outputs(data.outputs())
                .activation(Activation.RELU)
                .batchNorm(true)
                .dropout(0.1)
                .updater(new Adam(0.001));
        int updates = data.updatesPerEpoch(32);
        Training training = Recipe.train(network, data)
                .batchSize(32)
                .epochs((iterations + updates - 1) / updates)
                .observe(Moment.everySteps(iterations / ROWS), new Scale());
        Trainer.run(training, Layers.LEAN, data.load(SEED), new Seeds(SEED), new Recorder());
    }

    private final class Scale implements Probe {
        @Override
        public List<Metric> metrics() {
            return List.of();
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            try {
                rows.add(Row.at(subject.moment().step()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("Cannot read the memory of this process.", e);
            }
            System.out.println(rows.get(rows.size() - 1).text());
        }
    }
}
