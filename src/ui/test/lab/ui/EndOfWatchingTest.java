package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.cli.LabCommand;
import lab.watch.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, which is told to end. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
final class EndOfWatchingTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path home;

    /** The laboratory with one claim. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            LabCommand.main(List.of(new Pair("dropout")), arguments);
        }
    }

    @Test
    void endedInMidTrainingItKeepsWhatItHasAndSaysSo() throws Exception {
        Process watch = watch("--set", "epochs=1000000", "--every", "20");
        String page =
                await(watch.inputReader(StandardCharsets.UTF_8), "http://").replaceFirst(".*http", "http");
        awaitPoints(page);
        Path recording = home.resolve(".lab/watch/pair");

        watch.toHandle().destroy(); // Process.destroy would close the streams, too

        assertThat(watch.waitFor()).isEqualTo(TERMINATED);
        String said = new String(watch.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("what was recorded is kept").doesNotContain("Exception", "\tat ");
        assertThat(recording.resolve("live.json")).content().contains("STOPPED");
        assertThat(recording.resolve("stats.bin")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(recording.getParent())) {
            assertThat(files).containsExactly(recording);
        }
    }

    @Test
    void endedAfterTrainingItSaysLittle() throws Exception {
        Process watch = watch();
        await(watch.inputReader(StandardCharsets.UTF_8), "Training has ended");

        watch.toHandle().destroy(); // Process.destroy would close the streams, too

        assertThat(watch.waitFor()).isEqualTo(TERMINATED);
        assertThat(new String(watch.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("\nlab: stopped.\n");
    }

    private Process watch(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + home,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "watch",
                "pair",
                "--port",
                "0"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).start();
    }

    private static void awaitPoints(String page) throws Exception {
        HttpRequest ask =
                HttpRequest.newBuilder(URI.create(page).resolve("/data")).build();
        while (!HttpClient.newHttpClient()
                .send(ask, HttpResponse.BodyHandlers.ofString())
                .body()
                .contains("score")) {
            Thread.sleep(100);
        }
    }

    private static String await(BufferedReader out, String words) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(words)) {
            line = out.readLine();
        }
        assertThat(line).contains(words);
        return line;
    }
}
