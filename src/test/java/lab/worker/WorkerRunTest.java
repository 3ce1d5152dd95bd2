package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code lab run} with workers, from the command to the files. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
@Tag("processes")
final class WorkerRunTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void open() {
        program = new Program(folder.resolve("a lab"));
    }

    @Test
    void theNumberOfJobsDoesNotChangeAByte() throws Exception {
        List<String> trials = new ArrayList<>();
        for (String jobs : List.of("0", "1", "2", "4")) {
            Program.Result result = program.run("run", "trained", "steady", "knob", "--fresh", "--jobs", jobs);

            assertThat(result.exit()).as(result.err()).isZero();
            trials.add(program.trials("trained") + program.trials("steady") + program.trials("knob"));
        }

        assertThat(trials).hasSize(4).allMatch(trials.get(0)::equals);
    }

    @Test
    void whatWasFinishedIsNotRunAgain() throws Exception {
        program.run("run", "steady", "--seeds", "2");
        String before = program.trials("seeds=2/steady");

        Program.Result more = program.run("run", "steady", "--seeds", "3", "--json");
        Program.Result again = program.run("run", "steady", "--seeds", "2", "--json");
        Program.Result fresh = program.run("run", "steady", "--seeds", "2", "--json", "--fresh");

        assertThat(events(more, "started")).hasSize(3);
        assertThat(events(again, "started")).isEmpty();
        assertThat(events(fresh, "started")).hasSize(6);
        assertThat(program.trials("seeds=2/steady")).isEqualTo(before);
    }

    @Test
    void eventsSayWhatHappenedToEveryTrialAndStudy() throws Exception {
        Program.Result result = program.run("run", "throws", "steady", "--seeds", "1", "--json");

        assertThat(events(result, "started")).hasSize(6);
        assertThat(events(result, "finished")).hasSize(5).allMatch(event -> event.has("seconds"));
        assertThat(events(result, "failed"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("message").asText()).contains("the arm fell off"));
        assertThat(events(result, "abandoned"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.path("experiment").asText()).isEqualTo("throws"));
        assertThat(events(result, "published"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("verdict").asText()).isEqualTo("INCONCLUSIVE"));
    }

    @Test
    void aTrialThatRunsOutOfMemoryLeavesItsStudyUnpublishedAndTheOthersRun() throws Exception {
        Program.Result result = program.run("run", "exhausts", "steady", "--seeds", "1");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err())
                .contains("'exhausts | faulty | seed 101' failed: it ended its worker with status 3, twice")
                .contains("java.lang.OutOfMemoryError")
                .contains("'exhausts' has no new result: 1 of 3 trials failed");
        assertThat(result.out()).contains("steady: ").doesNotContain("exhausts: ");
        assertThat(program.home().resolve("results/custom/seeds=1/exhausts")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatIsFullForTrialsEndsTheRunAndTheNextOneCompletesIt() throws Exception {
        String[] command = {"run", "steady", "--set", "steps=3000", "--seeds", "2"};
        Program.Result full = program.runWithLittleRoom(16, command);
        Program.Result next = program.run(command);

        assertThat(full.exit()).isEqualTo(3);
        assertThat(full.err()).contains("Cannot write the trial", "disk has room");
        assertThat(next.exit()).isZero();
        assertThat(program.trials("steady")).isEqualTo(undisturbed(command));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatIsFullForResultsKeepsTheTrialsAndTheNextRunCompletesThem() throws Exception {
        String[] command = {"run", "steady", "--set", "steps=100", "--json"};
        Program.Result full = program.runWithLittleRoom(16, command);
        Program.Result next = program.run(command);

        assertThat(full.exit()).isEqualTo(3);
        assertThat(full.err()).contains("Cannot write", "trials.csv");
        assertThat(next.exit()).isZero();
        assertThat(events(next, "started")).isEmpty();
        assertThat(program.trials("steady")).isEqualTo(undisturbed(command));
    }

    @Test
    void aResultsFolderThatCannotBeWrittenAnyMoreKeepsTheTrials() throws Exception {
        String[] command = {"run", "vandalizes", "--json"};
        Program.Result spoilt = program.run(command);
        Files.delete(program.home().resolve("results"));
        Program.Result next = program.run(command);

        assertThat(spoilt.exit()).isEqualTo(3);
        assertThat(spoilt.err()).contains("Cannot write " + program.home().resolve("results"));
        assertThat(events(next, "started")).isEmpty();
        assertThat(events(next, "published")).hasSize(1);
    }

    @Test
    void aSecondRunOfTheSameClaimIsRefusedUntilTheFirstIsDead() throws Exception {
        String[] command = {"run", "waits", "--seeds", "1", "--jobs", "2"};
        Process first = program.start(command);
        Gate.await(first, program.home(), 1);

        Program.Result second = program.run(command);
        List<ProcessHandle> workers = Processes.workersOf(first);
        first.destroyForcibly().waitFor();
        Files.writeString(Gate.open(program.home()), "");
        Program.Result third = program.run(command);

        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err()).contains("Another `lab run waits` is writing");
        assertThat(third.exit()).isZero();
        assertThat(workers).isNotEmpty().allSatisfy(Processes::assertItEnds);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRequestToEndIsExplainedAndEndsTheWorkers() throws Exception {
        Process run = program.start("run", "waits", "--jobs", "2");
        Gate.await(run, program.home(), 1);
        List<ProcessHandle> workers = Processes.workersOf(run);

        run.destroy();
        Program.Result result = program.result(run);

        assertThat(result.exit()).isEqualTo(143);
        assertThat(result.err()).contains("finished trials are kept, and the same command continues the run");
        assertThat(workers).isNotEmpty().allSatisfy(Processes::assertItEnds);
    }

    @Test
    void aProgramThatIsChangedWhileItRunsStoresNothingMore() throws Exception {
        Path classes = folder.resolve("classes");
        rebuild(classes, "Nothing goes wrong.");
        Process run = program.startWith(classes, "run", "waits", "--seeds", "1", "--jobs", "1");
        Gate.await(run, program.home(), 1);
        long stored = stored();

        rebuild(classes, "Nothing goes awry!!");
        Processes.workersOf(run).forEach(ProcessHandle::destroyForcibly);
        Program.Result result = program.result(run);

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("changed while it ran", "run the same command again");
        assertThat(stored()).isEqualTo(stored);
    }

    /** The class of the experiment, as if its source said this. */
    private static void rebuild(Path classes, String says) throws IOException {
        String name = Faulty.class.getName().replace('.', '/') + ".class";
        try (InputStream built = Faulty.class.getClassLoader().getResourceAsStream(name)) {
            String bytes = new String(built.readAllBytes(), StandardCharsets.ISO_8859_1);
            Path file = classes.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, bytes.replace("Nothing goes wrong.", says), StandardCharsets.ISO_8859_1);
        }
    }

    /** How many trials are stored. */
    private long stored() throws IOException {
        Path store = program.home().resolve(".lab/trials");
        if (!Files.exists(store)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().endsWith(".trial")).count();
        }
    }

    private static List<JsonNode> events(Program.Result result, String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            events.add(mapper.readTree(line));
        }
        return events.stream()
                .filter(event -> event.path("event").asText().equals(name))
                .toList();
    }

    private String undisturbed(String... command) throws Exception {
        Program other = new Program(folder.resolve("undisturbed"));
        String[] inProcess =
                Stream.concat(Stream.of(command), Stream.of("--jobs", "0")).toArray(String[]::new);
        assertThat(other.run(inProcess).exit()).isZero();
        return other.trials("steady");
    }
}
