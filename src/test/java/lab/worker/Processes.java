package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** The workers of a running program. */
final class Processes {
    private Processes() {}

    static List<ProcessHandle> workersOf(Process program) {
        return program.descendants().toList();
    }

    static void awaitAWorkerOf(Process program) throws InterruptedException {
        while (program.isAlive() && workersOf(program).isEmpty()) {
            Thread.sleep(10);
        }
        assertThat(program.isAlive()).as("the program runs").isTrue();
    }

    static void assertItEnds(ProcessHandle process) {
        assertThat(process.onExit())
                .as("process %s outlives its parent", process.pid())
                .succeedsWithin(Duration.ofSeconds(20));
    }
}
