package lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Microseconds an iteration of the laboratory's training loop, of Deeplearning4j as its examples run it, and of PyTorch.
 * Every time is taken in a process of its own. Started by {@code benchmarks/training-speed}.
 */
@Command(name = "benchmarks/training-speed", mixinStandardHelpOptions = true, sortOptions = false)
public final class TrainingSpeedBenchmark implements Callable<Integer> {
    @Option(names = "--sides", split = ",", paramLabel = "ID", description = "Of lean, stock, dl4j, pytorch, products.")
    private List<String> sides = Arrays.stream(Side.values()).map(s -> s.id).toList();

    @Mixin
    private Works works = new Works();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Iterations to count, after as many that are not (default: a second or more of them).")
    private int iterations;

    @Option(names = "--python", description = "With PyTorch (default: ${DEFAULT-VALUE}).")
    private String python = "/usr/bin/python3";

    @Mixin
    private Outcome outcome = new Outcome();

    /** Takes the options that {@code --help} lists. */
    public static void main(String... args) {
        System.exit(new CommandLine(new TrainingSpeedBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Side> present = new ArrayList<>(sides.stream().map(Side::named).toList());
        String torch = present.stream().anyMatch(Side::isPython) ? torch(present) : "no PyTorch";
        Rounds rounds = Rounds.in("µs", 0);
        works.chosen().forEach(work -> present.forEach(side -> add(rounds, side, work)));
        outcome.publish("training-speed", rounds, "Microseconds an iteration, one training at a time.", torch);
        return 0;
    }

    private void add(Rounds rounds, Side side, Workload work) {
        int counted = iterations > 0 ? iterations : work.iterations;
        rounds.add(work.title, side.title, () -> side.time(python, work, counted));
    }

    /** The versions of the Python side, which is left out where it is not installed. */
    private String torch(List<Side> present) {
        try {
            return Child.run(
                    Map.of(),
                    Stream.of(python, "benchmarks/pytorch_loop.py", "versions").toList());
        } catch (IllegalStateException | java.io.UncheckedIOException missing) {
            System.err.println("Left out, as " + python + " has no PyTorch: apt-get install python3-torch"
                    + " libopenblas0-pthread, or name another with --python. " + missing.getMessage());
            present.removeIf(Side::isPython);
            return "no PyTorch";
        }
    }
}
