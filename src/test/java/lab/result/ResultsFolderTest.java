package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.claim.Scale;
import lab.error.ExitCode;
import lab.error.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultsFolderTest {
    private static final String ID = "xavier-vs-he";

    @TempDir
    private Path root;

    private ResultsFolder results;

    @BeforeEach
    void nameTheRoot() {
        results = new ResultsFolder(root.resolve("results"));
    }

    @Test
    void aDiskWithoutRoomIsRefused() {
        assertThatThrownBy(() -> results.checkWritable(ID, folder -> 5L << 20))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("the disk has 5 MB left, a result needs 16; make room");
    }

    @Test
    void aRoomThatCannotBeKnownIsNoReasonToRefuse() {
        assertThatCode(() -> results.checkWritable(ID, folder -> {
                    throw new IOException("Mount point not found");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewResultTakesThePlaceOfTheOldOneWhole() throws IOException {
        results.replace(ID, folder -> {
            TextFile.write(folder.resolve("times.csv"), "old");
            TextFile.write(folder.resolve("old-figure.png"), "old");
            Checksums.write(folder);
        });

        results.replace(ID, folder -> TextFile.write(folder.resolve("trials.csv"), "new"));

        assertThat(names(results.folder(ID))).containsExactly("trials.csv");
        assertThat(names(results.root())).containsExactly(ID);
    }

    @Test
    void whatAUserPutBesideAResultGoesOnBesideTheNewOne() throws IOException {
        results.replace(ID, folder -> TextFile.write(folder.resolve("trials.csv"), "old"));
        Files.createDirectories(results.folder(ID).resolve("slides"));
        TextFile.write(results.folder(ID).resolve("slides/deck.tex"), "mine");
        TextFile.write(results.folder(ID).resolve("sketch.png"), "mine, since no checksum tells otherwise");

        results.replace(ID, folder -> TextFile.write(folder.resolve("trials.csv"), "new"));

        assertThat(names(results.folder(ID))).containsExactly("sketch.png", "slides", "trials.csv");
        assertThat(results.folder(ID).resolve("slides/deck.tex")).hasContent("mine");
        assertThat(results.folder(ID).resolve("trials.csv")).hasContent("new");
    }

    @Test
    void aUsersFolderWithTheNameOfAFileKeepsItsContent() throws IOException {
        Files.createDirectories(results.folder(ID).resolve("trials.csv"));
        TextFile.write(results.folder(ID).resolve("trials.csv/a.txt"), "mine");

        results.replace(ID, folder -> TextFile.write(folder.resolve("trials.csv"), "new"));

        assertThat(results.folder(ID).resolve("trials.csv")).hasContent("new");
        assertThat(results.folder(ID).resolve("trials.csv.1/a.txt")).hasContent("mine");
    }

    @Test
    void aUsersFileInWhatADeadRunMovedAsideIsKept() throws IOException {
        Path aside = results.root().resolve("." + ID + ".old-" + WriterProcess.idOfADeadOne());
        Files.createDirectories(aside);
        TextFile.write(aside.resolve("notes.md"), "mine");
        Files.createDirectories(results.folder(ID));

        results.lock(ID).close();

        assertThat(results.folder(ID).resolve("notes.md")).hasContent("mine");
        assertThat(aside).doesNotExist();
    }

    @Test
    void aHiddenFolderThatNoRunLeftIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(results.root().resolve("." + ID + ".old-slides"));

        results.lock(ID).close();

        assertThat(mine).exists();
    }

    @Test
    void aFolderThatHoldsNoResultIsNotReplacedNotEvenWithOverwrite() throws IOException {
        Files.createDirectories(results.folder(ID));
        TextFile.write(results.folder(ID).resolve("thesis.tex"), "mine");

        assertThatThrownBy(() -> results.checkReplaceable(ID, Scale.FULL, true))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(ID)
                .hasMessageContaining("--results");
    }

    @Test
    void aFileInTheFoldersPlaceIsNotReplaced() throws IOException {
        Files.createDirectories(results.root());
        TextFile.write(results.folder(ID), "mine");

        assertThatThrownBy(() -> results.checkReplaceable(ID, Scale.FULL, true)).hasMessageContaining("no result");
    }

    @Test
    void aWriterThatThrowsLeavesTheOldResultAndNothingElse() throws IOException {
        results.replace(ID, folder -> TextFile.write(folder.resolve("old.txt"), "old"));

        assertThatThrownBy(() -> results.replace(ID, folder -> {
                    TextFile.write(folder.resolve("new.txt"), "new");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(names(results.folder(ID))).containsExactly("old.txt");
        assertThat(names(results.root())).containsExactly(ID);
    }

    @Test
    void aWriterThatCannotWriteIsUnavailable() {
        assertThatThrownBy(() -> results.replace(ID, folder -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining(ID)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void aResultThatADeadRunMovedAsideIsPutBack() throws IOException {
        Path aside = results.root().resolve("." + ID + ".old-" + WriterProcess.idOfADeadOne());
        Files.createDirectories(aside);
        TextFile.write(aside.resolve("old.txt"), "old");

        results.lock(ID).close();

        assertThat(names(results.folder(ID))).containsExactly("old.txt");
        assertThat(aside).doesNotExist();
    }

    @Test
    void whatALivingProcessWritesIsLeftAlone() throws IOException {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path others = results.root().resolve("." + ID + ".tmp-" + parent);
        Files.createDirectories(others);

        results.replace(ID, folder -> {});

        assertThat(others).exists();
    }

    @Test
    void aFolderThatCannotBeRenamedIsCopied() throws IOException {
        Path from = Files.createDirectories(root.resolve("from/sub"));
        TextFile.write(from.resolve("deep.txt"), "deep");

        Trees.copy(root.resolve("from"), root.resolve("to"));

        assertThat(root.resolve("to/sub/deep.txt")).hasContent("deep");
    }

    @Test
    void anIdCannotLeaveTheRoot() {
        assertThatThrownBy(() -> results.folder("../home")).hasMessageContaining("'../home'");
    }

    @Test
    void onlyFoldersWithAVerdictAreResults() throws IOException {
        results.replace("b-claim", folder -> TextFile.write(folder.resolve("verdict.json"), "{}"));
        results.replace("a-claim", folder -> TextFile.write(folder.resolve("verdict.json"), "{}"));
        Files.createDirectory(results.root().resolve("notes"));
        TextFile.write(results.root().resolve("README.md"), "");

        assertThat(results.ids()).containsExactly("a-claim", "b-claim");
    }

    @Test
    void aRootThatIsMissingHoldsNoResults() {
        assertThat(results.ids()).isEmpty();
    }

    @Test
    void aRootThatCannotBeWrittenIsRefusedBeforeTheRun() {
        TextFile.write(results.root(), "a file in the folder's place");

        assertThatThrownBy(() -> results.checkWritable(ID))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("results")
                .hasMessageContaining("yours to write");
    }

    @Test
    void theCheckLeavesNothingBehind() throws IOException {
        results.checkWritable(ID);

        assertThat(names(results.root())).isEmpty();
    }

    @Test
    void aRootMayBeALinkToAFolder() throws IOException {
        Files.createSymbolicLink(results.root(), Files.createDirectory(root.resolve("elsewhere")));

        assertThatCode(() -> results.checkWritable(ID)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"SMOKE, LECTURE", "LECTURE, LECTURE", "LECTURE, FULL", "FULL, FULL"})
    void theSameOrALargerScaleReplaces(Scale old, Scale next) {
        results.replace(ID, folder -> Planted.write(old, folder));

        assertThatCode(() -> results.checkReplaceable(ID, next, false)).doesNotThrowAnyException();
    }

    @Test
    void aSmallerScaleDoesNotReplace() {
        results.replace(ID, folder -> Planted.write(Scale.FULL, folder));

        assertThatThrownBy(() -> results.checkReplaceable(ID, Scale.LECTURE, false))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageEndingWith(
                        "xavier-vs-he holds a FULL result; a LECTURE run does not replace it; add --overwrite.");
    }

    @Test
    void aSmallerScaleReplacesWithOverwrite() {
        results.replace(ID, folder -> Planted.write(Scale.FULL, folder));

        assertThatCode(() -> results.checkReplaceable(ID, Scale.SMOKE, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"scale\": \"HUGE\"}"})
    void aResultOfUnknownScaleIsNotReplaced(String provenance) {
        results.replace(ID, folder -> TextFile.write(folder.resolve("provenance.json"), provenance));

        assertThatThrownBy(() -> results.checkReplaceable(ID, Scale.FULL, false))
                .hasMessageContaining("unknown scale")
                .hasMessageContaining("--overwrite");
    }

    private static List<String> names(Path folder) throws IOException {
        return Trees.children(folder).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }
}
