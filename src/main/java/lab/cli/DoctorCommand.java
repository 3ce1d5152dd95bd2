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
import lab.data.DataStore;
import lab.data.DatasetInfo;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.study.Backend;
import lab.study.SelfCheck;
import lab.trial.TrialStore;
import lab.worker.Crew;
import lab.worker.WorkerEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What this installation consists of, and whether it gives the same bits for the same seed. */
@Command(
        name = "doctor",
        description = "Describes this installation and checks that the same seed gives the same bits.")
final class DoctorCommand implements Callable<Integer> {
    private static final String THREADS = "OMP_NUM_THREADS";
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
        Optional<String> here = SelfCheck.inThisProcess();
        Optional<String> workers = lab.program().flatMap(this::amongWorkers);
        Map<String, Object> facts = facts();
        facts.put("same seed twice", words(here));
        facts.put("same seed in two workers", lab.program().isPresent() ? words(workers) : "not tried");
        print(facts);
        return (here.isEmpty() && workers.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT).code();
    }

    private Optional<String> amongWorkers(String program) {
        Crew crew = new Crew(1, program, lab.logs(), WORKER_TIME);
        try {
            Path folder = Files.createTempDirectory("lab-doctor");
            Path first = folder.resolve("1");
            Path second = folder.resolve("2");
            try {
                return SelfCheck.among(
                        List.of(new WorkerEngine(crew, trial -> first), new WorkerEngine(crew, trial -> second)));
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

    private static String words(Optional<String> difference) {
        return difference
                .map(what -> "DIFFERENT BITS: results will not repeat on this machine; " + what)
                .orElse("bit-exact");
    }

    private Map<String, Object> facts() {
        Backend backend = Backend.here();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lab", Version.number());
        facts.put("home", lab.home().toString());
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put(THREADS, threads());
        facts.put("backend", backend.name());
        facts.put("device", backend.device());
        facts.putAll(backend.versions());
        facts.put("results", results(results.places(lab).published().root()));
        TrialStore store = TrialStore.of(lab.home());
        facts.put("trial store", store.folder() + " (" + StoreSize.text(store.size()) + ")");
        DataStore.standard().list().stream()
                .filter(set -> set.kind() != DatasetInfo.Kind.GENERATED)
                .forEach(set -> facts.put("data " + set.name(), set.where()));
        return facts;
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
