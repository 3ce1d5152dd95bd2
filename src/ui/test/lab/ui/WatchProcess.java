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
import lab.cli.LabCommand;
import lab.watch.Pair;

/** Runs {@code lab watch pair} in a process of its own, whose temporary folder is {@code tmp} in the laboratory's home. */
record WatchProcess(Process process, BufferedReader out) implements AutoCloseable {
    /** The laboratory with one claim. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            LabCommand.main(List.of(new Pair("dropout")), arguments);
        }
    }

    static WatchProcess start(Path home, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + home,
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "watch",
                "pair",
                "--port",
                "0"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).directory(home.toFile()).start();
        return new WatchProcess(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** The next line that contains these words. */
    String await(String words) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(words)) {
            line = out.readLine();
        }
        assertThat(line).contains(words);
        return line;
    }

    /** The address at the end of the next line that contains these words. */
    URI address(String words) throws IOException {
        return URI.create(await(words).replaceFirst(".*http", "http"));
    }

    /** Waits until a page contains these words. */
    static void awaitPage(URI page, String words) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(page).build();
        while (!HttpClient.newHttpClient()
                .send(ask, HttpResponse.BodyHandlers.ofString())
                .body()
                .contains(words)) {
            Thread.sleep(100);
        }
    }

    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
