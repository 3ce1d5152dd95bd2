package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lab verify --against}: which verdicts turn between two sets of results. */
final class TurnedTest {
    @TempDir
    private Path home;

    private Shell shell;
    private Path other;

    @BeforeEach
    void runTwice() {
        shell = new Shell(home);
        other = home.resolve("other results");
        assertThat(shell.lab("run", "coin-toss").exit()).isZero();
        assertThat(shell.lab("run", "coin-toss", "--results", other.toString()).exit())
                .isZero();
    }

    @Test
    void verdictsThatAgreeExitWithZero() {
        Shell.Result result = compare();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .containsPattern("coin-toss +SUPPORTED +SUPPORTED +same")
                .contains("0 of 1 verdict and 0 of 1 expectation turned.");
    }

    @Test
    void otherNumbersBehindTheSameOutcomesAreNoDifference() throws IOException {
        edit("\"middle\": 1", "\"middle\": 2");

        assertThat(compare().exit()).isZero();
    }

    @Test
    void aVerdictThatTurnsIsToldWithItsNumbers() throws IOException {
        edit("SUPPORTED", "INCONCLUSIVE");

        Shell.Result result = compare();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .containsPattern("coin-toss +INCONCLUSIVE +SUPPORTED +TURNED")
                .containsPattern("there INCONCLUSIVE: score at end, higher by .*; holds in 5 of 5 seeds")
                .containsPattern("here  SUPPORTED: score at end, higher by .*; holds in 5 of 5 seeds")
                .contains("1 of 1 verdict and 1 of 1 expectation turned.");
    }

    @Test
    void anExpectationThatTurnsUnderTheSameVerdictIsADifference() throws IOException {
        Path file = other.resolve("coin-toss/verdict.json");
        String text = Files.readString(file);
        int last = text.lastIndexOf("SUPPORTED");
        Files.writeString(file, text.substring(0, last) + "INCONCLUSIVE" + text.substring(last + 9));

        Shell.Result result = compare("--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("\"there\" : \"SUPPORTED\"", "\"here\" : \"SUPPORTED\"", "\"same\" : false")
                .contains("\"a\" : \"INCONCLUSIVE\"");
    }

    @Test
    void aVerdictOnOtherExpectationsIsRefused() throws IOException {
        edit("is above", "is below");

        Shell.Result result = compare();

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("judge other expectations", "./lab run coin-toss");
    }

    @Test
    void aMissingVerdictIsRefused() throws IOException {
        Files.delete(other.resolve("coin-toss/verdict.json"));

        assertThat(compare().exit()).isEqualTo(3);
        assertThat(compare().err()).contains("verdict.json");
    }

    private Shell.Result compare(String... more) {
        return shell.lab(Stream.concat(Stream.of("verify", "coin-toss", "--against", other.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void edit(String old, String changed) throws IOException {
        Path file = other.resolve("coin-toss/verdict.json");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, changed));
    }
}
