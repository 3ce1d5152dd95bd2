package lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Seconds that a whole {@code ./lab run} takes, with one job and with more. Also checks that all runs wrote the same
 * {@code trials.csv}, to the byte. Started by {@code benchmarks/workers}.
 */
@Command(name = "benchmarks/workers", mixinStandardHelpOptions = true, sortOptions = false)
public final class WorkersBenchmark implements Callable<Integer> {
    private static final Path RESULTS = Path.of("target", "benchmark-results");

    @Option(names = "--jobs", split = ",", paramLabel = "N", description = "Trials at a time (default: 1,2).")
    private List<Integer> jobs = List.of(1, 2);

    @Parameters(paramLabel = "ARG", description = "What to run, after -- (default: --tier 1).")
    private List<String> study = List.of("--tier", "1");

    @Mixin
    private Outcome outcome = new Outcome();

    private Map<Path, String> first = Map.of();

    /** Takes the options that {@code --help} lists. */
    public static void main(String... args) {
        System.exit(new CommandLine(new WorkersBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        String fresh = Child.run(Map.of(), List.of("./lab", "run", "--help")).contains("--fresh") ? "--fresh" : "";
        String work = "run " + String.join(" ", study);
        Rounds rounds = Rounds.in("s", 1);
        for (int n : jobs) {
            rounds.add(work, "--jobs " + n, () -> seconds(n, fresh));
        }
        outcome.publish("workers", rounds, "Seconds of a whole `./lab run`, start to end.");
        return 0;
    }

    private double seconds(int n, String fresh) {
        delete(RESULTS);
        List<String> command = new ArrayList<>(List.of("./lab", "run"));
        command.addAll(study);
        command.addAll(List.of("--jobs", String.valueOf(n), "--results", RESULTS.toString()));
        if (!fresh.isEmpty()) {
            command.add(fresh);
        }
        long start = System.nanoTime();
        Child.run(Map.of(), command);
        double seconds = (System.nanoTime() - start) / 1e9;
        check(n, tables());
        return seconds;
    }

    private void check(int n, Map<Path, String> tables) {
        first = first.isEmpty() ? tables : first;
        if (tables.isEmpty() || !tables.equals(first)) {
            throw new IllegalStateException("The " + tables.size() + " trials.csv of --jobs " + n
                    + " are not those of the first run; the same seeds must give the same bytes. See " + RESULTS + ".");
        }
    }

    private static Map<Path, String> tables() {
        Map<Path, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESULTS)) {
            for (Path file : files.filter(f -> f.endsWith("trials.csv")).toList()) {
                tables.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the results in " + RESULTS, e);
        }
        return tables;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + folder, e);
        }
    }
}
