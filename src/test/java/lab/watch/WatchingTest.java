package lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lab.error.LabException;
import lab.study.Study;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live page and its recordings, over loopback. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("processes")
final class WatchingTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path root;

    private final FakeUi ui = new FakeUi(() -> {});

    @Test
    void thePageTellsWhatIsNew() throws Exception {
        try (Watching watching = trained()) {
            Snapshot all = Snapshots.of(get(watching, "/data").body());
            Snapshot rest = Snapshots.of(
                    get(watching, "/data?after=" + (all.next() - 2)).body());

            assertThat(all.points()).hasSize(all.next()).hasSizeGreaterThan(20);
            assertThat(rest.points()).isEqualTo(all.points().subList(all.next() - 2, all.next()));
        }
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        try (Watching watching = trained()) {
            HttpResponse<String> page = get(watching, "/");

            assertThat(page.body()).contains("live.js").doesNotContain("https://", "http://");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'");
        }
    }

    @Test
    void thePageLeadsToTheTrainingUi() throws Exception {
        try (Watching watching = trained()) {
            assertThat(get(watching, "/training-ui").headers().firstValue("Location"))
                    .contains("http://127.0.0.1:9/train/overview");
        }
    }

    @Test
    void nothingButReadingIsLetThrough() throws Exception {
        try (Watching watching = trained()) {
            HttpRequest post = HttpRequest.newBuilder(watching.livePage().resolve("/data"))
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(post, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void halfRequestsKeepNobodyWaitingAndAreGivenUp() throws Exception {
        try (Watching watching = trained();
                Socket first = half(watching);
                Socket second = half(watching);
                Socket third = half(watching)) {
            assertThat(get(watching, "/data").statusCode()).isEqualTo(200);
            for (Socket half : List.of(first, second, third)) {
                assertThat(half.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    /** A client that has sent half a request, and waits. */
    private static Socket half(Watching watching) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), watching.livePage().getPort());
        socket.getOutputStream().write("GET /data HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void aForeignNameIsRefusedOnLoopbackOnly() {
        assertThat(new LocalGuard(true).admits("GET", "evil.example:9001")).isFalse();
        assertThat(new LocalGuard(true).admits("GET", null)).isFalse();
        assertThat(new LocalGuard(true).admits("GET", "LOCALHOST:9001")).isTrue();
        assertThat(new LocalGuard(true).admits("GET", "[::1]:9001")).isTrue();
        assertThat(new LocalGuard(false).admits("GET", "lab.example:9001")).isTrue();
        assertThat(new LocalGuard(false).admits("PUT", "lab.example:9001")).isFalse();
    }

    @Test
    void aTakenPortIsExplainedAndNothingIsLeftOpen() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress before =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort() - 1);
            Study study = Pair.study("dropout");
            WatchFolder folder = new WatchFolder(root);

            assertThatThrownBy(() -> Watching.start(study, study.trials(), 7, folder, ui, before))
                    .isInstanceOf(LabException.class)
                    .hasMessageContainingAll("port " + taken.getLocalPort(), "--port");
            assertThat(ui.said()).containsExactly("closed");
            assertThat(root).isEmptyDirectory();
        }
    }

    @Test
    void aRecordingIsShownAgainWithoutTraining() throws Exception {
        Snapshot first;
        try (Watching watching = trained()) {
            first = Snapshots.of(watching.feed());
        }

        FakeUi second = new FakeUi(() -> {});
        try (Watching replay = Watching.replay(new WatchFolder(root).latest("pair"), second, ANY_PORT)) {
            assertThat(Snapshots.of(get(replay, "/data").body())).isEqualTo(first);
        }
        assertThat(second.said()).containsExactly("replay stats.bin", "closed");
    }

    @Test
    void anInterruptedTrainingIsKeptAsFarAsItCame() throws Exception {
        try (Watching watching = trained()) {
            assertThat(watching.feed().points()).isNotEmpty();
        }
        try (Watching unstarted = start()) {
            assertThat(unstarted.feed().points()).isEmpty();
        }

        assertThat(root).isDirectoryContaining("glob:**/pair");
        try (var files = Files.list(root)) {
            assertThat(files).as("what was never trained leaves nothing").hasSize(1);
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndNothingElse() throws Exception {
        Path finished = Files.createDirectory(root.resolve("pair"));
        Path foreign = Files.createDirectory(root.resolve(".pair"));
        Path living = new WatchFolder(root).begin("pair");
        Path abandoned = Files.createDirectory(root.resolve(".pair.tmp-" + pidOfADeadProcess() + "-1"));
        Path before = Files.createDirectory(
                root.resolve(".pair.tmp-" + ProcessHandle.current().pid() + "-2"));
        Files.writeString(WatchFolder.stats(abandoned), "half");
        Files.setLastModifiedTime(before, FileTime.fromMillis(0)); // by another process of our number

        Path own = new WatchFolder(root).begin("other");

        try (var files = Files.list(root)) {
            assertThat(files).containsExactlyInAnyOrder(finished, foreign, living, own);
        }
    }

    private static long pidOfADeadProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void aCrashBetweenTheOldRecordingAndTheNewLosesNeither() throws Exception {
        WatchFolder folder = new WatchFolder(root);
        folder.finish(recorded(folder, "old"), "pair");
        assertThatThrownBy(() -> folder.finish(root.resolve("gone"), "pair")) // the old one has been moved aside
                .isInstanceOf(LabException.class)
                .hasMessageContaining("gone");

        assertThat(WatchFolder.stats(folder.latest("pair"))).hasContent("old");

        folder.finish(recorded(folder, "new"), "pair");
        assertThat(WatchFolder.stats(folder.latest("pair"))).hasContent("new");
        assertThat(root).isDirectoryContaining("glob:**/pair");
        try (var files = Files.list(root)) {
            assertThat(files).as("nothing is left aside").hasSize(1);
        }
    }

    private static Path recorded(WatchFolder folder, String content) throws IOException {
        Path recording = folder.begin("pair");
        Files.writeString(WatchFolder.points(recording), content);
        Files.writeString(WatchFolder.stats(recording), content);
        return recording;
    }

    @Test
    void aMissingRecordingIsExplained() {
        assertThatThrownBy(() -> new WatchFolder(root).latest("pair"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("./lab watch pair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"title\":",
                "{\"title\":{},\"arms\":[null],\"metrics\":[],\"points\":[],\"next\":0}",
                "{\"title\":{},\"arms\":[],\"metrics\":[]}"
            })
    void aDamagedRecordingIsRefused(String damaged) throws IOException {
        Path file = Files.writeString(root.resolve("live.json"), damaged);

        assertThatThrownBy(() -> Feed.read(file))
                .isInstanceOf(LabException.class)
                .hasMessageContaining(file.toString());
    }

    private Watching start() {
        Study study = Pair.study("dropout");
        return Watching.start(study, study.trials(), 7, new WatchFolder(root), ui, ANY_PORT);
    }

    private Watching trained() {
        Watching watching = start();
        watching.train((trial, cause) -> {
            throw new AssertionError(trial.toString(), cause);
        });
        return watching;
    }

    private static HttpResponse<String> get(Watching watching, String path) throws Exception {
        URI uri = watching.livePage().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
