package lab.data.fetch;

import static lab.data.Refusals.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.data.DataFile;
import lab.data.fetch.FileServer.Manner;
import lab.error.LabException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final byte[] CONTENT = content();
    private static final int HALF = CONTENT.length / 2;

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private FileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FileServer().with("file", CONTENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] content() {
        byte[] content = new byte[400_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + i / 256);
        }
        return content;
    }

    @Test
    void aGoodFileArrivesWhole() throws IOException {
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertNothingElseRemains();
    }

    @Test
    void aTruncatedFileIsRefusedAndDeleted() {
        server.with("file", Arrays.copyOf(CONTENT, HALF));
        assertUnavailable(this::fetch).hasMessageContaining("not the file that was wanted");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileWithAWrongChecksumIsRefusedAndDeleted() {
        byte[] altered = CONTENT.clone();
        altered[17] ^= 1;
        server.with("file", altered);
        assertUnavailable(this::fetch).hasMessageContaining("not the file that was wanted");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aServerThatHangsUpLeavesAPartToGoOnFrom() {
        server.behaving(Manner.HANGS_UP);
        assertUnavailable(this::fetch)
                .hasMessageContaining("stopped after 0.2 MB")
                .hasMessageContaining("to resume it");
        assertThat(part()).hasBinaryContent(Arrays.copyOf(CONTENT, HALF));
        assertThat(target()).doesNotExist();
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        server.behaving(Manner.FALLS_SILENT);
        Download impatient = new Download(Duration.ofSeconds(10), Duration.ofMillis(500));
        assertUnavailable(() -> fetch(impatient)).hasMessageContaining("stopped after");
        assertThat(part()).hasBinaryContent(Arrays.copyOf(CONTENT, HALF));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() throws IOException {
        server.behaving(Manner.HANGS_UP);
        assertUnavailable(this::fetch);
        server.behaving(Manner.GOOD);
        fetch();
        assertThat(server.ranges()).containsExactly("none", "bytes=" + HALF + "-");
        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(lines).anyMatch(line -> line.contains("resuming after 0.2 MB"));
        assertNothingElseRemains();
    }

    @Test
    void aServerThatIgnoresRangesSendsTheFileAnew() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, HALF));
        server.behaving(Manner.IGNORES_RANGES);
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertNothingElseRemains();
    }

    @Test
    void aPartOfAnotherVersionIsReplaced() throws IOException {
        Files.write(part(), new byte[HALF]);
        fetch();
        assertThat(server.ranges()).containsExactly("bytes=" + HALF + "-", "none");
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void aPartThatIsAlreadyWholeIsAccepted() throws IOException {
        Files.write(part(), CONTENT);
        fetch();
        assertThat(server.ranges()).containsExactly("bytes=" + CONTENT.length + "-");
        assertThat(target()).hasBinaryContent(CONTENT);
        assertNothingElseRemains();
    }

    @Test
    void aPartLongerThanTheFileIsReplaced() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, CONTENT.length + 5));
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void anotherRangeThanTheOneAskedForIsNotAppended() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, HALF));
        server.behaving(Manner.CONFUSES_RANGES);
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
    }

    @Test
    void aServerThatSendsElsewhereIsFollowed() throws IOException {
        server.behaving(Manner.REDIRECTS);
        fetch();
        assertThat(target()).hasBinaryContent(CONTENT);
        assertNothingElseRemains();
    }

    @Test
    void aServerThatSendsNowhereIsNoFaultOfOurs() {
        server.behaving(Manner.REDIRECTS_NOWHERE);
        assertUnavailable(this::fetch).hasMessageContaining("cannot be reached");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anHttpErrorIsNamed() {
        server.behaving(Manner.NOT_FOUND);
        assertUnavailable(this::fetch).hasMessageContaining("HTTP status 404").hasMessageContaining("/file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anHttpErrorKeepsWhatIsHere() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, HALF));
        server.behaving(Manner.NOT_FOUND);
        assertUnavailable(this::fetch);
        assertThat(part()).hasBinaryContent(Arrays.copyOf(CONTENT, HALF));
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        URI gone = server.base();
        server.close();
        assertUnavailable(this::fetch).hasMessageContaining(gone + "file cannot be reached");
        assertThat(folder).isEmptyDirectory();
    }

    private void fetch() {
        fetch(new Download(Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }

    private void fetch(Download download) {
        download.fetch(server.base().resolve("file"), target(), DownloadTest::check, lines::add);
    }

    private static void check(Path path) {
        if (!Arrays.equals(DataFile.stored(path), CONTENT)) {
            throw LabException.unavailable("not the file that was wanted");
        }
    }

    private Path target() {
        return folder.resolve("file");
    }

    private Path part() {
        return folder.resolve("file.part");
    }

    private void assertNothingElseRemains() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target());
        }
    }
}
