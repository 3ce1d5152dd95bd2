package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9}, at any moment, to workers and to the program, costs time and nothing else. {@code -Dattack.kills=N} and
 * {@code -Dattack.seed=N} make more of them, and at other moments.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
@Tag("processes")
final class KilledAtRandomTest {
    private static final int KILLS = Integer.getInteger("attack.kills", 12);
    private static final String[] COMMAND = {"run", "trained", "steady", "--seeds", "4", "--jobs", "2"};

    private final SplittableRandom random = new SplittableRandom(Long.getLong("attack.seed", 17));
    private final Set<ProcessHandle> seen = new HashSet<>();
    private final Set<ProcessHandle> killed = new HashSet<>();

    @TempDir
    private Path folder;

    @Test
    void whateverIsKilledTheResultsHaveTheSameBytesAndNoProcessStays() throws Exception {
        Program calm = new Program(folder.resolve("calm"));
        Program haunted = new Program(folder.resolve("haunted"));
        assertThat(calm.run("run", "trained", "steady", "--seeds", "4", "--jobs", "0")
                        .exit())
                .isZero();

        while (killed.size() < KILLS) {
            if (haunt(haunted.start(COMMAND)) == 0) {
                assertThat(trials(haunted)).isEqualTo(trials(calm));
                forget(haunted);
            }
        }
        Program.Result last = haunted.run(COMMAND);

        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(trials(haunted)).isEqualTo(trials(calm));
        assertThat(seen).containsAll(killed).allSatisfy(Processes::assertItEnds);
    }

    /** Kills its workers, and sooner or later itself, until it has ended. */
    private int haunt(Process program) throws InterruptedException {
        seen.add(program.toHandle());
        while (!program.waitFor(random.nextInt(50, 1500), TimeUnit.MILLISECONDS) && killed.size() < KILLS) {
            List<ProcessHandle> workers = Processes.workersOf(program);
            seen.addAll(workers);
            boolean itself = workers.isEmpty() || random.nextInt(3) == 0;
            ProcessHandle victim = itself ? program.toHandle() : workers.get(random.nextInt(workers.size()));
            victim.destroyForcibly();
            killed.add(victim);
        }
        return program.waitFor();
    }

    private static String trials(Program program) throws IOException {
        return program.trials("trained") + program.trials("steady");
    }

    private static void forget(Program program) throws IOException {
        for (Path part : List.of(Path.of(".lab"), Path.of("results"))) {
            try (Stream<Path> paths = Files.walk(program.home().resolve(part))) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
