package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.error.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command in a process of its own that is told to end. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
final class EndOfWatchingTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path home;

    @Test
    void endedInMidTrainingItKeepsWhatItHasAndSaysSo() throws Exception {
        WatchProcess watch = WatchProcess.start(home, "--set", "epochs=1000000", "--every", "20");
        WatchProcess.awaitPage(watch.address("http://").resolve("/data"), "score");
        Path recording = home.resolve(".lab/watch/pair");

        watch.process().toHandle().destroy(); // Process.destroy would also close the streams

        assertThat(watch.process().waitFor()).isEqualTo(TERMINATED);
        String said = watch.errors();
        assertThat(said).contains("what was recorded is kept").doesNotContain("Exception", "\tat ");
        assertThat(recording.resolve("live.json")).content().contains("STOPPED");
        assertThat(recording.resolve("stats.bin")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(recording.getParent())) {
            assertThat(files).containsExactly(recording);
        }
    }

    @Test
    void endedAfterTrainingItSaysLittle() throws Exception {
        WatchProcess watch = WatchProcess.start(home);
        watch.await("Training has ended");

        watch.process().toHandle().destroy(); // Process.destroy would also close the streams

        assertThat(watch.process().waitFor()).isEqualTo(TERMINATED);
        assertThat(watch.errors()).isEqualTo("\nlab: stopped.\n");
    }

    @Test
    void killedItLeavesWhatTheNextOneSweeps() throws Exception {
        try (WatchProcess watch = WatchProcess.start(home, "--set", "epochs=1000000", "--every", "20")) {
            WatchProcess.awaitPage(watch.address("http://").resolve("/data"), "score");
        }
        Path recordings = home.resolve(".lab/watch");
        assertThat(recordings)
                .isDirectoryContaining(left -> left.getFileName().toString().startsWith(".pair"));

        try (WatchProcess next = WatchProcess.start(home)) {
            next.await("Training has ended");
        }

        try (Stream<Path> files = Files.list(recordings)) {
            assertThat(files).containsExactly(recordings.resolve("pair"));
        }
    }

    @Test
    void itWritesToItsTemporaryFolderAndItsRecordingsAlone() throws Exception {
        Path tmp = Files.createDirectories(home.resolve("tmp"));
        Path ofAnotherUser = Files.createFile(tmp.resolve("vertx-cache")); // which cannot be entered

        try (WatchProcess watch = WatchProcess.start(home)) {
            WatchProcess.awaitPage(watch.address("training UI").resolve("model"), "Layer");
            watch.await("Training has ended");
            assertThat(names(tmp)).anyMatch(name -> name.startsWith("DL4JUI_"));
            assertThat(names(tmp)).anyMatch(name -> name.startsWith("lab-ui-"));
            watch.process().toHandle().destroy();
            watch.process().waitFor();
        }

        assertThat(names(home)).containsExactlyInAnyOrder(".lab", "tmp");
        assertThat(names(home.resolve(".lab"))).containsExactly("watch");
        assertThat(names(tmp)).noneMatch(name -> name.matches("(DL4JUI_|lab-ui-).*"));
        assertThat(ofAnotherUser).isEmptyFile();
    }

    @Test
    void aDamagedRecordingIsRefused() throws Exception {
        Path recording = Files.createDirectories(home.resolve(".lab/watch/pair"));
        Files.writeString(
                recording.resolve("live.json"),
                "{\"title\":{\"id\":\"pair\"},\"arms\":[],\"metrics\":[],\"points\":[],\"next\":0}");
        Path tape = Files.writeString(recording.resolve("stats.bin"), "LAB-STT2 and so on");

        try (WatchProcess watch = WatchProcess.start(home, "--replay")) {
            assertThat(watch.process().waitFor()).isEqualTo(ExitCode.UNAVAILABLE.code());
            assertThat(watch.errors())
                    .contains(tape.toString(), "without --replay")
                    .doesNotContain("internal error");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
