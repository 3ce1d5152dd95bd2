package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ServiceLoader;
import lab.watch.TrainingUi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code lab watch} refuses; what it shows is tested where the training UI is. */
final class WatchCommandTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @ParameterizedTest
    @CsvSource({
        "--port,70000,from 0 to 65534",
        "--every,0,from 1 to",
        "--seed,0,from 1 to",
        "--arms,plane,did you mean 'plain'",
        "--set,epoch=3,did you mean 'epochs'",
        "--bind,no.such.host.invalid,127.0.0.1",
    })
    void aWrongValueIsAUsageError(String option, String value, String hint) {
        assumeTrue(isWithoutTheUi() || !option.equals("--bind"));
        Shell.Result result = shell.lab("watch", "tiny-net", option, value);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(hint);
    }

    @Test
    void withoutItsClassPathItSaysHowToBeStarted() {
        assumeTrue(isWithoutTheUi());
        Shell.Result result = shell.lab("watch", "tiny-net", "--port", "0");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("./lab watch ID");
    }

    @Test
    void aReplayOfNothingIsExplained() {
        Shell.Result result = shell.lab("watch", "tiny-net", "--replay");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("no recording of 'tiny-net'", "./lab watch tiny-net");
    }

    private static boolean isWithoutTheUi() {
        return ServiceLoader.load(TrainingUi.class).findFirst().isEmpty();
    }
}
