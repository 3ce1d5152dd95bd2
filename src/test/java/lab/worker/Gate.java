package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files by which a test and a trial that waits understand each other. */
final class Gate {
    private Gate() {}

    private static Path arrivals(Path home) {
        return home.resolve("trials-that-waited");
    }

    static Path open(Path home) {
        return home.resolve("go-on");
    }

    /** Says that a trial waits from now on. */
    static void arrive(Path home) throws IOException {
        Files.writeString(arrivals(home), "one\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How many trials have waited. */
    static long arrived(Path home) throws IOException {
        return Files.exists(arrivals(home)) ? Files.readAllLines(arrivals(home)).size() : 0;
    }

    /** Returns when so many trials of the program have waited. */
    static void await(Process program, Path home, long trials) throws IOException, InterruptedException {
        while (program.isAlive() && arrived(home) < trials) {
            Thread.sleep(10);
        }
        assertThat(program.isAlive()).as("the program runs").isTrue();
    }

    /** Lets all trials go on, those that come later, too. */
    static void open(Process program, Path home) throws IOException {
        assertThat(program.isAlive()).as("the program runs").isTrue();
        Files.writeString(open(home), "");
    }
}
