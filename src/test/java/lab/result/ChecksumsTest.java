package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.error.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksumsTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        TextFile.write(folder.resolve("trials.csv"), "abc");
        TextFile.write(folder.resolve("loss.png"), "abc");
        Checksums.write(folder);
    }

    @Test
    void theyAreThoseOfTheStandard() {
        assertThat(folder.resolve("SHA256SUMS")).hasContent(ABC + "  loss.png\n" + ABC + "  trials.csv\n");
    }

    @Test
    void theCommandOfTheSystemReadsThem() throws Exception {
        assumeThat(Path.of("/usr/bin/sha256sum")).exists();

        assertThat(exit("sha256sum", "--check", "--strict", "SHA256SUMS")).isZero();
        TextFile.write(folder.resolve("loss.png"), "abd");
        assertThat(exit("sha256sum", "--check", "--strict", "SHA256SUMS")).isEqualTo(1);
    }

    @Test
    void filesThatAreAsTheyWereWrittenAreSound() {
        assertThat(Checksums.check(folder).isSound()).isTrue();
        assertThat(Checksums.check(folder).words()).isEmpty();
    }

    @Test
    void everyChangeIsNamed() throws IOException {
        TextFile.write(folder.resolve("trials.csv"), "abd");
        Files.delete(folder.resolve("loss.png"));
        TextFile.write(folder.resolve("times.csv"), "abc");

        assertThat(Checksums.check(folder).faults())
                .containsExactly("loss.png is missing", "trials.csv was changed", "times.csv has no checksum");
    }

    @Test
    void aFolderInAFilesPlaceCannotBeRead() throws IOException {
        Files.delete(folder.resolve("trials.csv"));
        Files.createDirectory(folder.resolve("trials.csv"));

        assertThat(Checksums.check(folder).faults()).containsExactly("trials.csv cannot be read");
    }

    @Test
    void thePageAboutAResultAndAUsersNotesAreNoneOfIt() {
        TextFile.write(folder.resolve("index.html"), "written later");
        TextFile.write(folder.resolve("notes.md"), "mine");

        assertThat(Checksums.check(folder).isSound()).isTrue();
    }

    @Test
    void aFigureThatIsDrawnAgainTakesANewChecksumAndVouchesForNothingElse() {
        TextFile.write(folder.resolve("trials.csv"), "abd");
        TextFile.write(folder.resolve("loss.png"), "abd");
        TextFile.write(folder.resolve("loss.pdf"), "abc");

        Checksums.update(folder, List.of("loss.png", "loss.pdf"));

        assertThat(Checksums.check(folder).faults()).containsExactly("trials.csv was changed");
    }

    @Test
    void aResultWithoutChecksumsStaysWithout() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));

        Checksums.update(folder, List.of("loss.png"));

        assertThat(folder.resolve("SHA256SUMS")).doesNotExist();
        assertThat(Checksums.check(folder).isSound()).isFalse();
        assertThat(Checksums.check(folder).words()).isEqualTo("no checksums");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "abc  trials.csv\n", ABC + "  ../trials.csv\n", ABC + " *trials.csv\n", "\u001b[31m\n"})
    void aDamagedFileIsRefusedWithoutRepeatingIt(String text) {
        TextFile.write(folder.resolve("SHA256SUMS"), text);

        assertThatThrownBy(() -> Checksums.check(folder))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("SHA256SUMS, line 1: there is no checksum")
                .hasMessageContaining("--overwrite");
    }

    @Test
    void gitLeavesTheBytesOfAResultAlone() throws Exception {
        assumeThat(Path.of(".git")).exists();
        Process git = new ProcessBuilder("git", "check-attr", "text", "--", "results/dropout/trials.csv").start();

        assertThat(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .endsWith("text: unset");
    }

    private int exit(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
