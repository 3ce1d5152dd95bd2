package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.error.ExitCode;
import lab.error.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriterLockTest {
    private static final String ID = "xavier-vs-he";

    @TempDir
    private Path root;

    private ResultsFolder results;

    @BeforeEach
    void nameTheRoot() {
        results = new ResultsFolder(root);
    }

    @Test
    void aSecondWriterInThisProcessIsRefused() {
        ResultsFolder.Lock lock = results.lock(ID);

        assertThatThrownBy(() -> results.lock(ID))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("Another `lab run xavier-vs-he` is writing");
        lock.close();
    }

    @Test
    void aReleasedLockCanBeTakenAgain() {
        results.lock(ID).close();

        assertThatCode(() -> results.lock(ID).close()).doesNotThrowAnyException();
    }

    @Test
    void twoClaimsAreWrittenSideBySide() {
        ResultsFolder.Lock one = results.lock(ID);

        assertThatCode(() -> results.lock("another-claim").close()).doesNotThrowAnyException();
        one.close();
    }

    @Test
    void aWriterInAnotherProcessIsRespectedUntilItDies() throws IOException {
        Process other = WriterProcess.start(results, ID, "hold");
        assertThat(WriterProcess.awaitTheLock(other)).isEqualTo('h');

        assertThatThrownBy(() -> results.lock(ID)).hasMessageContaining("Another `lab run xavier-vs-he`");

        other.destroyForcibly().onExit().join();
        assertThatCode(() -> results.lock(ID).close()).doesNotThrowAnyException();
    }

    @Test
    void aRefusedAttemptInThisProcessDoesNotGiveTheLockAway() throws IOException {
        ResultsFolder.Lock lock = results.lock(ID);
        assertThatThrownBy(() -> results.lock(ID)).isInstanceOf(LabException.class);

        Process other = WriterProcess.start(results, ID, "hold");

        assertThat(WriterProcess.awaitTheLock(other)).isEqualTo(-1);
        assertThat(other.onExit().join().exitValue()).isNotZero();
        lock.close();
    }

    @Test
    void aRunKilledWhileItWritesLeavesTheOldResultAndIsCleanedUp() throws IOException {
        results.replace(ID, folder -> TextFile.write(folder.resolve("old.txt"), "old"));
        Process other = WriterProcess.start(results, ID, "die");
        assertThat(other.onExit().join().exitValue()).isEqualTo(WriterProcess.DEAD);
        assertThat(folders()).hasSize(2).contains(ID);
        assertThat(results.folder(ID).resolve("old.txt")).hasContent("old");

        results.lock(ID).close();
        results.replace(ID, folder -> TextFile.write(folder.resolve("new.txt"), "new"));

        assertThat(folders()).containsExactly(ID);
        assertThat(results.folder(ID).resolve("new.txt")).hasContent("new");
    }

    private List<String> folders() throws IOException {
        return Trees.children(root).stream()
                .filter(Files::isDirectory)
                .map(path -> path.getFileName().toString())
                .toList();
    }
}
