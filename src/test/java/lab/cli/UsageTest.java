package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong requests: refused before anything is trained or written, in one line that says what to do. */
final class UsageTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run coin-tos                            | did you mean 'coin-toss'?
            show tinynet                            | did you mean 'tiny-net'?
            plot nothing-like-it                    | There is no claim 'nothing-like-it'
            list --topic cly                        | did you mean 'cli'?
            list --tier 4                           | --tier must be 1, 2 or 3, but was 4
            run                                     | Name a claim
            run coin-toss --all                     | not both
            run coin-toss --set round=3             | did you mean 'rounds'?
            run coin-toss --set rounds=101          | from 1 to 100, but was 101
            run coin-toss --set rounds=2.5          | whole number
            run coin-toss --set rounds=many         | takes a number, but was 'many'
            run coin-toss --set rounds              | --set
            run coin-toss --seeds 0                 | --seeds must be from 1 to 10000, but was 0
            run coin-toss --seeds x                 | 'x' is not an int
            run coin-toss --first-seed 0            | Deeplearning4j takes the clock for seed 0
            run coin-toss --first-seed -1           | --first-seed must be from 1
            run coin-toss --jobs -1                 | --jobs must be at least 0, but was -1
            run coin-toss --format gif              | 'gif' is no figure format
            run coin-toss --scale huge              | SMOKE, LECTURE, FULL
            run coin-toss --sedes 3                 | did you mean '--seeds'?
            rum                                     | did you mean 'run'?
            data                                    | Missing a command
            data fetch minst                        | did you mean mnist?
            """)
    void aWrongRequestIsRefusedInOneLine(String command, String reason) {
        Shell.Result result = new Shell(home).lab(command.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("lab: ").contains(reason).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "show", "run", "plot", "report", "verify", "doctor", "data", "data list"})
    void everyCommandHasHelpWithExitCodes(String command) {
        Shell.Result result = new Shell(home).lab((command + " --help").strip().split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Usage: lab", "Exit codes:", "a trial failed");
    }

    @Test
    void theClassPathIsThatOfThisProgram() {
        assertThat(new Shell(home).lab("class-path").out())
                .isEqualToIgnoringNewLines(System.getProperty("java.class.path"));
    }

    @Test
    void anExpectationAboutWhatNoTrialRecordsIsRefusedBeforeTraining() {
        Shell.Result result = new Shell(home).with(TinyNet.FORGETFUL).run("run", "--all", "--dry");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("test_loss", "add a probe");
    }

    @Test
    void aFaultOfTheLaboratoryIsOneLineUnlessItsStackTraceIsAskedFor() {
        Shell.Commands broken = new Shell(home).with(new Broken());

        Shell.Result quiet = broken.run("list");
        Shell.Result verbose = broken.run("list", "-v");

        assertThat(List.of(quiet.exit(), verbose.exit())).containsOnly(70);
        assertThat(quiet.err()).startsWith("lab: internal error").contains("-v").hasLineCount(1);
        assertThat(verbose.err()).contains("\tat lab.cli.");
    }
}
