package lab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lab.cache.Fingerprint;
import lab.cache.TrialFile;
import lab.cache.TrialStore;
import lab.data.fetch.DataStore;
import lab.data.fetch.DatasetInfo;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.figure.Figures;
import lab.publish.Backend;
import lab.publish.Products;
import lab.publish.SelfCheck;
import lab.worker.Crew;
import lab.worker.WorkerEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lists what this installation consists of, and checks whether it gives the same bits for the same seed. A fact that cannot
 * be determined does not keep the others from being reported.
 */
@Command(
        name = "doctor",
        description = "Describes this installation and checks that the same seed gives the same bits.")
final class DoctorCommand extends Subcommand {
    private static final String THREADS = "OMP_NUM_THREADS";
    private static final String IN_WORKERS = "same seed in two workers";
    private static final Duration WORKER_TIME = Duration.ofMinutes(2);

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private ExitCode worst = ExitCode.OK;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    DoctorCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        describe();
        find("same seed twice", () -> words(SelfCheck.inThisProcess()));
        lab.program()
                .ifPresentOrElse(
                        program -> find(IN_WORKERS, () -> words(amongWorkers(program))),
                        () -> facts.put(IN_WORKERS, "not tried"));
        print(json, facts, out -> {
            Table table = new Table("WHAT", "FOUND");
            facts.forEach(table::row);
            table.print(out);
        });
        return worst;
    }

    private void describe() {
        facts.put("lab", Version.number());
        facts.put("home", lab.home().toString());
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put(THREADS, threads());
        Backend backend = Backend.here();
        facts.put("backend", backend.name());
        facts.put("device", backend.device());
        facts.put("matrix products", Products.checksum());
        facts.putAll(backend.versions());
        find("figures", DoctorCommand::figures);
        find("results", () -> results(results.places(lab).published().root()));
        TrialStore store = TrialStore.of(lab.home());
        find("trial store", () -> store.folder() + " (" + store.size() + ")");
        findAll("data", this::data);
    }

    /** Adds a fact, or the reason why it cannot be determined. */
    private void find(String what, Supplier<String> finder) {
        findAll(what, () -> Map.of(what, finder.get()));
    }

    /** Adds several facts, or under the name {@code what} the reason why they cannot be determined. */
    private void findAll(String what, Supplier<Map<String, String>> finder) {
        try {
            facts.putAll(finder.get());
        } catch (LabException e) {
            facts.put(what, "NOT KNOWN: " + e.getMessage());
            worst = worst.worse(ExitCode.UNAVAILABLE);
        }
    }

    private String words(Optional<String> difference) {
        worst = worst.worse(difference.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT);
        return difference
                .map(what -> "DIFFERENT BITS: results will not repeat on this machine; " + what)
                .orElse("bit-exact");
    }

    private Optional<String> amongWorkers(String program) {
        Crew crew = new Crew(1, program, lab.logs(), WORKER_TIME);
        try {
            Path folder = Files.createTempDirectory("lab-doctor");
            List<Path> files = List.of(folder.resolve("1"), folder.resolve("2"));
            try {
                return SelfCheck.among(
                        files.stream().map(file -> worker(crew, file)).toList());
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot test the workers (" + e + "); check that the temporary folder is writable.", e);
        }
    }

    private static WorkerEngine worker(Crew crew, Path file) {
        Fingerprint fingerprint = Fingerprint.here();
        return new WorkerEngine(crew, trial -> new TrialFile(file, fingerprint.of(trial)), fingerprint::sources);
    }

    private static String figures() {
        Figures.check();
        return "can be drawn";
    }

    private Map<String, String> data() {
        Map<String, String> places = new LinkedHashMap<>();
        for (DatasetInfo set : DataStore.standard().list()) {
            if (set.kind() != DatasetInfo.Kind.GENERATED) {
                places.put("data " + set.name(), set.fault().orElse(set.where()));
                worst = worst.worse(set.fault().isPresent() ? ExitCode.UNAVAILABLE : ExitCode.OK);
            }
        }
        return places;
    }

    private static String threads() {
        String threads = Optional.ofNullable(System.getenv(THREADS)).orElse("not set");
        return threads.equals("1")
                ? threads
                : threads + " (set it to 1: sums keep their order, small networks train faster)";
    }

    private static String results(Path root) {
        if (!Files.isDirectory(root)) {
            return root + " (none yet)";
        }
        return root + (Files.isWritable(root) ? "" : " (NOT WRITABLE)");
    }
}
