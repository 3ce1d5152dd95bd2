package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** The workers of a running program. */
final class Processes {
    private Processes() {}

    /** The worker processes of a program, without other children, which may be gone the next moment. */
    static List<ProcessHandle> workersOf(Process program) {
        return program.descendants().filter(Processes::isJava).toList();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    static void awaitAWorkerOf(Process program) throws InterruptedException {
        while (program.isAlive() && workersOf(program).isEmpty()) {
            Thread.sleep(10);
        }
        assertThat(program.isAlive()).as("the program runs").isTrue();
    }

    /** Sends a signal by its name, e.g. {@code STOP}, to the processes in turn. */
    static void signal(String name, ProcessHandle... processes) throws Exception {
        for (ProcessHandle process : processes) {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(status).as("kill -%s", name).isZero();
        }
    }

    static void assertItEnds(ProcessHandle process) {
        assertThat(process.onExit())
                .as("process %s outlives its parent", process.pid())
                .succeedsWithin(Duration.ofMinutes(1));
    }
}
