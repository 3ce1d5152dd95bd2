package lab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import lab.data.fetch.DataStore;
import lab.data.fetch.DatasetInfo;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.figure.Figures;
import lab.study.Backend;
import lab.study.Products;
import lab.study.SelfCheck;
import lab.trial.Fingerprint;
import lab.trial.TrialFile;
import lab.trial.TrialStore;
import lab.worker.Crew;
import lab.worker.WorkerEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what this installation consists of, and checks whether it gives the same bits for the same seed. */
@Command(
        name = "doctor",
        description = "Describes this installation and checks that the same seed gives the same bits.")
final class DoctorCommand implements Callable<Integer> {
    private static final String THREADS = "OMP_NUM_THREADS";
    private static final String IN_WORKERS = "same seed in two workers";
    private static final Duration WORKER_TIME = Duration.ofMinutes(2);

    private final Lab lab;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    DoctorCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() {
        Facts facts = new Facts();
        describe(facts);
        tryOut(facts, "same seed twice", SelfCheck::inThisProcess);
        lab.program()
                .ifPresentOrElse(
                        program -> tryOut(facts, IN_WORKERS, () -> amongWorkers(program)),
                        () -> facts.add(IN_WORKERS, "not tried"));
        print(facts.found());
        return facts.exitCode().code();
    }

    private static void tryOut(Facts facts, String what, Supplier<Optional<String>> check) {
        facts.find(what, () -> {
            Optional<String> difference = check.get();
            facts.count(difference.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT);
            return words(difference);
        });
    }

    private Optional<String> amongWorkers(String program) {
        Crew crew = new Crew(1, program, lab.logs(), WORKER_TIME);
        try {
            Path folder = Files.createTempDirectory("lab-doctor");
            Path first = folder.resolve("1");
            Path second = folder.resolve("2");
            try {
                return SelfCheck.among(List.of(worker(crew, first), worker(crew, second)));
            } finally {
                Files.deleteIfExists(first);
                Files.deleteIfExists(second);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot try workers (" + e + "); check that the temporary folder is writable.", e);
        }
    }

    private static WorkerEngine worker(Crew crew, Path file) {
        Fingerprint fingerprint = Fingerprint.here();
        return new WorkerEngine(crew, trial -> new TrialFile(file, fingerprint.of(trial)), fingerprint::sources);
    }

    private static String words(Optional<String> difference) {
        return difference
                .map(what -> "DIFFERENT BITS: results will not repeat on this machine; " + what)
                .orElse("bit-exact");
    }

    private void describe(Facts facts) {
        facts.add("lab", Version.number());
        facts.add("home", lab.home().toString());
        facts.add("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.add(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.add("cores", Runtime.getRuntime().availableProcessors());
        facts.add(THREADS, threads());
        Backend backend = Backend.here();
        facts.add("backend", backend.name());
        facts.add("device", backend.device());
        facts.add("matrix products", Products.checksum());
        backend.versions().forEach(facts::add);
        facts.find("figures", DoctorCommand::figures);
        facts.find("results", () -> results(results.places(lab).published().root()));
        TrialStore store = TrialStore.of(lab.home());
        facts.find("trial store", () -> store.folder() + " (" + StoreSize.text(store.size()) + ")");
        facts.findAll("data", () -> data(facts));
    }

    private static String figures() {
        Figures.check();
        return "can be drawn";
    }

    private static Map<String, Object> data(Facts facts) {
        Map<String, Object> places = new LinkedHashMap<>();
        for (DatasetInfo set : DataStore.standard().list()) {
            if (set.kind() != DatasetInfo.Kind.GENERATED) {
                places.put("data " + set.name(), set.fault().orElse(set.where()));
                set.fault().ifPresent(fault -> facts.count(ExitCode.UNAVAILABLE));
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

    private void print(Map<String, Object> facts) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(facts, out);
            return;
        }
        Table table = new Table("WHAT", "FOUND");
        facts.forEach((what, found) -> table.row(what, String.valueOf(found)));
        table.print(out, Integer.MAX_VALUE);
    }
}
