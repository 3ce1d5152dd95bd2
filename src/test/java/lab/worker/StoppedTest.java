package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are stopped (Ctrl-Z, {@code kill -STOP}), and continued or not. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
@DisabledOnOs(OS.WINDOWS)
@Tag("processes")
final class StoppedTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void open() {
        program = new Program(folder.resolve("a lab"));
    }

    @Test
    void timeInWhichARunIsStoppedIsNoSilence() throws Exception {
        Process run = program.start(Impatient.class);
        Gate.await(run, program.home(), 1);
        ProcessHandle worker = Processes.workersOf(run).get(0);

        Processes.signal("STOP", run.toHandle(), worker);
        Thread.sleep(Impatient.SILENCE.plusSeconds(3).toMillis());
        Processes.signal("CONT", run.toHandle());
        Thread.sleep(1500); // until it has looked at its clock
        Processes.signal("CONT", worker);
        Gate.open(run, program.home());

        assertThat(program.result(run).exit()).isZero();
        assertThat(Gate.arrived(program.home())).isEqualTo(1);
    }

    @Test
    void aWorkerThatIsStoppedAloneIsSilentAndReplaced() throws Exception {
        Process run = program.start(Impatient.class);
        Gate.await(run, program.home(), 1);
        ProcessHandle worker = Processes.workersOf(run).get(0);

        Processes.signal("STOP", worker);
        Gate.await(run, program.home(), 2);
        Gate.open(run, program.home());

        assertThat(program.result(run).exit()).isZero();
        assertThat(Gate.arrived(program.home())).isEqualTo(2);
        Processes.assertItEnds(worker);
    }

    @Test
    void aStoppedWorkerWhoseParentIsGoneEndsWhenTheNextRunStarts() throws Exception {
        Process run = program.start("run", "waits", "--seeds", "1", "--jobs", "1");
        Gate.await(run, program.home(), 1);
        List<ProcessHandle> workers = Processes.workersOf(run);

        Processes.signal("STOP", workers.toArray(ProcessHandle[]::new));
        run.destroyForcibly().waitFor();
        Program.Result next = program.run("run", "steady", "--seeds", "1", "--jobs", "1");

        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(workers).isNotEmpty().allSatisfy(Processes::assertItEnds);
    }
}
