package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.claim.Claim;
import lab.claim.Scale;
import lab.error.LabException;
import lab.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = "DEPENDS", mode = EnumSource.Mode.EXCLUDE) // no single expectation depends
    void theOutcomesAreReadBack(Outcome outcome) {
        write(outcome);

        assertThat(StoredVerdict.read(folder).outcome()).isEqualTo(outcome);
        assertThat(StoredVerdict.read(folder).outcomes()).containsExactly(outcome);
    }

    @Test
    void aStoredFindingSumsUpItsEffect() {
        StoredVerdict verdict = written(Outcome.SUPPORTED);

        assertThat(verdict.seeds()).isEqualTo(Planted.SEEDS);
        assertThat(verdict.findings().get(0).line())
                .isEqualTo("loss at end, times as high 1230 [6.2, Infinity]; holds in 2 of 2 seeds");
    }

    @Test
    void aStoredFindingKeepsTheNumbersBehindIt() {
        StoredVerdict.StoredFinding finding =
                written(Outcome.SUPPORTED).findings().get(0);

        assertThat(finding.effects()).containsExactly(entry("101", 6.2), entry("102", Double.POSITIVE_INFINITY));
        assertThat(finding.p()).isEqualTo(0.25);
        assertThat(finding.confidence()).isEqualTo(0.5);
        assertThat(finding.words()).startsWith("median 1230 (50 % interval 6.2 to infinite); holds in 2 of 2 seeds");
        assertThat(finding.refutedBy()).startsWith("Refuted if");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"claim\": \"x\", \"seeds\": [], \"clauses\": []}"})
    void aDamagedVerdictIsRefusedWithWhatToDo(String text) throws IOException {
        Path file = folder.resolve("verdict.json");
        Files.writeString(file, text);

        assertThatThrownBy(() -> StoredVerdict.read(folder).outcome())
                .isInstanceOf(LabException.class)
                .hasMessageContaining("verdict.json")
                .hasMessageContaining("--overwrite");
    }

    @Test
    void anOutcomeThatDoesNotExistIsNamed() throws IOException {
        Path file = write(Outcome.SUPPORTED);
        Files.writeString(file, Files.readString(file).replace("SUPPORTED", "PROVEN"));

        assertThatThrownBy(() -> StoredVerdict.read(folder).outcome()).hasMessageContaining("'PROVEN'");
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertThat(Markdown.attribute("\"><b a='x'>|`")).isEqualTo("&quot;&gt;&lt;b a=&#39;x&#39;&gt;&#124;&#96;");
    }

    @Test
    void aStudyLeavesAllItsFiles() {
        Planted.write(Scale.FULL, folder);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("trials.csv", "summary.csv", "verdict.json", "provenance.json");
    }

    private Path write(Outcome outcome) {
        Path file = folder.resolve("verdict.json");
        Claim claim = Planted.experiment().claim();
        StoredVerdict.of(claim, Scale.LECTURE, Planted.SEEDS, Planted.verdict(outcome))
                .write(folder);
        return file;
    }

    private StoredVerdict written(Outcome outcome) {
        write(outcome);
        return StoredVerdict.read(folder);
    }
}
