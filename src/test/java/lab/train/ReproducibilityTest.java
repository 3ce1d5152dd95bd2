package lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ReproducibilityTest {
    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(Hashed.hash(101)).isEqualTo(Hashed.hash(101));
    }

    @Test
    void anotherSeedGivesOtherBits() {
        assertThat(Hashed.hash(101)).isNotEqualTo(Hashed.hash(102));
    }

    @Test
    void trainingsSideBySideGiveTheSameBitsAsOneAfterTheOther() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<String> first = () -> Hashed.hash(101);
        Callable<String> second = () -> Hashed.hash(102);

        List<Future<String>> hashes = threads.invokeAll(List.of(first, second, first, second));
        threads.shutdown();

        assertThat(List.of(hashes.get(0).get(), hashes.get(2).get())).containsOnly(Hashed.hash(101));
        assertThat(List.of(hashes.get(1).get(), hashes.get(3).get())).containsOnly(Hashed.hash(102));
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void anotherProcessGivesTheSameBits(@TempDir Path folder) throws IOException, InterruptedException {
        Path result = folder.resolve("hash");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hashed.class.getName(),
                        "101",
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment().put("OMP_NUM_THREADS", "1");

        int exit = command.start().waitFor();

        assertThat(exit).as(() -> read(folder.resolve("log"))).isZero();
        assertThat(result).hasContent(Hashed.hash(101));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
