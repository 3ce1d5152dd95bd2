package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lab.browser.Browser;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.study.Study;
import lab.study.TrialRunner;
import lab.watch.Pair;
import lab.watch.TrainingUi;
import lab.watch.WatchFolder;
import lab.watch.Watching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the training UI of Deeplearning4j as the laboratory serves it. Run by profile {@code ui}. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
final class Dl4jUiTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path root;

    @Test
    void itListensOnLoopbackAlone() throws IOException {
        try (TrainingUi.Running ui = TrainingUi.installed().open(ANY_PORT)) {
            for (InetAddress other : otherAddresses()) {
                assertThatThrownBy(() -> new Socket(other, ui.port()).close())
                        .as("%s", other)
                        .isInstanceOf(IOException.class);
            }
            assertThat(get(ui.port(), "/train/overview")).contains("DL4J Training UI");
        }
    }

    @Test
    void aTakenPortIsExplained() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> TrainingUi.installed().open(address))
                    .isInstanceOf(LabException.class)
                    .hasMessageContainingAll("port " + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void nothingCanBePostedToIt() throws IOException {
        try (TrainingUi.Running ui = TrainingUi.installed().open(ANY_PORT)) {
            HttpURLConnection post = connection(ui.port(), "/tsne/upload");
            post.setRequestMethod("POST");

            assertThat(post.getResponseCode()).isEqualTo(403);
        }
    }

    @Test
    void itLeavesNoFolderForUploads() {
        List<String> before = uploadFolders();

        TrainingUi.installed().open(ANY_PORT).close();

        assertThat(uploadFolders()).isEqualTo(before);
    }

    @Test
    void aTrialWatchedByItRecordsWhatAnUnwatchedOneDoes() {
        Study study = Pair.study("dropout");
        List<List<Sample>> alone = study.trials().stream()
                .map(trial -> new TrialRunner().run(trial).samples())
                .toList();

        try (Watching watching = start("dropout")) {
            assertThat(train(watching).stream().map(Recording::samples)).isEqualTo(alone);
        }
    }

    @Test
    void eachArmHasASessionWhoseNameIsCleaned() throws IOException {
        try (Watching watching = start("a<b>/c")) {
            train(watching);

            assertThat(sessions(watching.trainingUi().getPort(), 2)).containsExactlyInAnyOrder("plain", "a_b__c");
        }
    }

    @Test
    void aRecordingIsShownAgainWithoutTraining() throws IOException {
        try (Watching watching = start("dropout")) {
            train(watching);
        }

        try (Watching replay =
                Watching.replay(new WatchFolder(root).latest("pair"), TrainingUi.installed(), ANY_PORT)) {
            assertThat(sessions(replay.trainingUi().getPort(), 2)).containsExactlyInAnyOrder("plain", "dropout");
        }
    }

    @Test
    void aTapeThatWasCutOffIsRefused() throws IOException {
        try (Watching watching = start("dropout")) {
            train(watching);
        }
        Path tape = WatchFolder.stats(new WatchFolder(root).latest("pair"));
        byte[] whole = Files.readAllBytes(tape);
        Files.write(tape, Arrays.copyOf(whole, whole.length - 10));

        try (TrainingUi.Running ui = TrainingUi.installed().open(ANY_PORT)) {
            assertThatThrownBy(() -> ui.replay(tape))
                    .isInstanceOf(LabException.class)
                    .hasMessageContainingAll(tape.toString(), "damaged");
        }
    }

    @Test
    void aFileThatIsNoTapeIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("stats.bin"), "what is this?");

        try (TrainingUi.Running ui = TrainingUi.installed().open(ANY_PORT)) {
            assertThatThrownBy(() -> ui.replay(file))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void theOverviewShowsAFallingScore() throws IOException {
        Browser.required();
        try (Watching watching = start("dropout");
                Browser browser = Browser.open(Files.createDirectory(root.resolve("profile")))) {
            train(watching);

            browser.look(1280, 1000, "light");
            browser.show(watching.trainingUi().toString());
            String scores = "$('#scoreiterchart').data('plot')?.getData()[0]?.data";
            browser.await("(" + scores + " || []).length > 3");
            browser.capture("training-ui");

            assertThat(number(browser.await(scores + "[0][1]")))
                    .isGreaterThan(number(browser.await(scores + ".at(-1)[1]")));
            assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Uncaught"));
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private Watching start(String second) {
        Study study = Pair.study(second);
        return Watching.start(study, study.trials(), 5, new WatchFolder(root), TrainingUi.installed(), ANY_PORT);
    }

    private static List<Recording> train(Watching watching) {
        return watching.train((trial, cause) -> {
            throw new AssertionError(trial.toString(), cause);
        });
    }

    /**
     * The names of the UI's sessions, once there are {@code expected}: the UI notices each by itself within half a second.
     */
    private static Set<String> sessions(int port, int expected) throws IOException {
        Set<String> names = Set.of();
        for (int i = 0; i < 100 && names.size() < expected; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            names = new ObjectMapper()
                    .readValue(get(port, "/train/sessions/info"), new TypeReference<Map<String, Object>>() {})
                    .keySet();
        }
        return names;
    }

    private static String get(int port, String path) throws IOException {
        return new String(connection(port, path).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static HttpURLConnection connection(int port, String path) throws IOException {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static List<String> uploadFolders() {
        String[] names = new java.io.File(System.getProperty("java.io.tmpdir")).list((f, n) -> n.startsWith("DL4JUI_"));
        List<String> sorted = new java.util.ArrayList<>(List.of(names));
        Collections.sort(sorted);
        return sorted;
    }
}
