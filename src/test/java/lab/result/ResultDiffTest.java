package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lab.claim.Scale;
import lab.error.LabException;
import lab.result.ResultDiff.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders of results, one of them altered. */
final class ResultDiffTest {
    @TempDir
    private Path root;

    private Path a;
    private Path b;

    @BeforeEach
    void write() throws IOException {
        a = Files.createDirectory(root.resolve("a"));
        b = Files.createDirectory(root.resolve("b"));
        Planted.write(Scale.LECTURE, a);
        Planted.write(Scale.LECTURE, b);
    }

    @Test
    void aResultIsLikeItself() {
        ResultDiff diff = ResultDiff.of(a, b);

        assertThat(diff.origins()).isEmpty();
        assertThat(diff.numbers().isSame()).isTrue();
        assertThat(diff.numbers().compared()).isEqualTo(24); // 2 arms x 2 seeds x 6 samples
    }

    @Test
    void whenItRanAndHowLongItTookIsNoDifference() throws IOException {
        edit(StudyFiles.PROVENANCE, "\"started\": \"1970", "\"started\": \"1999");
        edit(StudyFiles.PROVENANCE, "\"Xavier\": 1.25", "\"Xavier\": 99");

        assertThat(ResultDiff.of(a, b).origins()).isEmpty();
    }

    @Test
    void codeVersionsDataSettingsAndSeedsAreCompared() throws IOException {
        edit(StudyFiles.PROVENANCE, "\"commit\": \"abc\"", "\"commit\": \"def\"");
        edit(StudyFiles.PROVENANCE, "\"1.0.0-M2.1\"", "\"1.0.0-M3\"");
        edit(StudyFiles.PROVENANCE, "\"12ab\"", "\"34cd\"");
        edit(StudyFiles.PROVENANCE, "\"value\": 20,\n      \"overridden\": false", "\"value\": 3,\"overridden\": true");
        edit(StudyFiles.PROVENANCE, "102\n", "102, 103\n");

        assertThat(ResultDiff.of(a, b).origins())
                .containsExactlyInAnyOrder(
                        new Difference("commit", "abc", "def"),
                        new Difference("version of dl4j", "1.0.0-M2.1", "1.0.0-M3"),
                        new Difference("data mnist-10k", "12ab", "34cd"),
                        new Difference("setting epochs", "20", "3 (overridden)"),
                        new Difference("seeds", "[101,102]", "[101,102,103]"));
    }

    @Test
    void anotherBackendIsNamedOnBothSides() throws IOException {
        edit(StudyFiles.PROVENANCE, "\"backend\": \"CPU\"", "\"cuda\": \"11.6\"");

        assertThat(ResultDiff.of(a, b).origins())
                .containsExactlyInAnyOrder(
                        new Difference("version of backend", "CPU", "-"),
                        new Difference("version of cuda", "-", "11.6"));
    }

    @Test
    void aNetworkIsComparedValueByValue() throws IOException {
        String layers = Files.readString(b.resolve(StudyFiles.PROVENANCE));
        Files.writeString(
                b.resolve(StudyFiles.PROVENANCE), layers.replaceFirst("(?s)\"layers\": \\[\\s*1,", "\"layers\": [ 7,"));

        assertThat(ResultDiff.of(a, b).origins())
                .containsExactly(new Difference("network of Xavier, 1 value: /layers/0", "1", "7"));
    }

    @Test
    void aNumberThatDiffersIsFoundWithItsPlace() throws IOException {
        edit(StudyFiles.TRIALS, "102,loss,0,2,3", "102,loss,0,2,4");

        TrialsDiff numbers = ResultDiff.of(a, b).numbers();

        assertThat(numbers.isSame()).isFalse();
        assertThat(numbers.different()).isEqualTo(1);
        assertThat(numbers.largest()).isEqualTo(0.25);
        assertThat(numbers.first()).isEqualTo(numbers.worst());
        assertThat(numbers.first().orElseThrow()).hasToString("Xavier, seed 102: loss at 2");
    }

    @Test
    void theLeastDifferenceThatAFileCanHoldIsFound() throws IOException {
        edit(StudyFiles.TRIALS, "0.0099009901", "0.00990099011"); // 1/101 to nine digits, and its neighbour

        assertThat(ResultDiff.of(a, b).numbers().different()).isEqualTo(1);
        assertThat(ResultDiff.of(a, b).numbers().largest()).isBetween(1e-9, 1.1e-9);
    }

    @Test
    void theLargestDifferenceNeedNotBeTheFirst() throws IOException {
        edit(StudyFiles.TRIALS, "Xavier,,101,loss,0,2,3", "Xavier,,101,loss,0,2,3.3");
        edit(StudyFiles.TRIALS, "Xavier,,102,loss,0,2,3", "Xavier,,102,loss,0,2,6");

        TrialsDiff numbers = ResultDiff.of(a, b).numbers();

        assertThat(numbers.first().orElseThrow()).hasToString("Xavier, seed 101: loss at 2");
        assertThat(numbers.worst().orElseThrow()).hasToString("Xavier, seed 102: loss at 2");
        assertThat(numbers.largest()).isEqualTo(0.5);
    }

    @Test
    void aNumberAgainstNoneIsAnInfiniteDifference() throws IOException {
        edit(StudyFiles.TRIALS, "102,loss,0,2,3", "102,loss,0,2,NaN");

        assertThat(ResultDiff.of(a, b).numbers().largest()).isInfinite();
    }

    @Test
    void notANumberIsLikeNotANumber() {
        assertThat(a.resolve(StudyFiles.TRIALS)).content().contains("NaN");
        assertThat(ResultDiff.of(a, b).numbers().different()).isZero();
    }

    @Test
    void zeroAndMinusZeroDifferInTheirBitsOnly() throws IOException {
        edit(StudyFiles.TRIALS, "102,loss,0,2,3", "102,loss,0,2,0");
        Files.copy(b.resolve(StudyFiles.TRIALS), a.resolve(StudyFiles.TRIALS), StandardCopyOption.REPLACE_EXISTING);
        edit(StudyFiles.TRIALS, "102,loss,0,2,0", "102,loss,0,2,-0");

        TrialsDiff numbers = ResultDiff.of(a, b).numbers();

        assertThat(numbers.different()).isEqualTo(1);
        assertThat(numbers.largest()).isZero();
    }

    @Test
    void samplesThatOneSideLacksAreCounted() throws IOException {
        edit(StudyFiles.TRIALS, "Xavier,,101,loss,0,2,3\n", "");

        TrialsDiff numbers = ResultDiff.of(a, b).numbers();

        assertThat(numbers.isSame()).isFalse();
        assertThat(numbers.onlyInA()).isEqualTo(1);
        assertThat(numbers.onlyInB()).isZero();
        assertThat(numbers.different()).isZero();
        assertThat(numbers.worst()).isEmpty();
        assertThat(numbers.first().orElseThrow()).hasToString("Xavier, seed 101: loss at 2");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Files.writeString(b.resolve(StudyFiles.PROVENANCE), "{");

        assertThatThrownBy(() -> ResultDiff.of(a, b))
                .isInstanceOf(LabException.class)
                .hasMessageContaining(StudyFiles.PROVENANCE);
    }

    private void edit(String name, String old, String replacement) throws IOException {
        String text = Files.readString(b.resolve(name));
        int at = text.indexOf(old);
        assertThat(at).as("'%s' in %s", old, name).isNotNegative();
        Files.writeString(b.resolve(name), text.substring(0, at) + replacement + text.substring(at + old.length()));
    }
}
