package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("processes")
final class StartTest {
    @TempDir
    private Path home;

    @Test
    void theListOfClaimsNeedsNoNativeLibrary() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-Dlab.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lecture.Main",
                        "list")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("xavier-vs-he", "lab.cli.ListCommand");
        assertThat(output.lines())
                .noneMatch(line -> line.contains("org.nd4j.linalg.factory.Nd4j") || line.contains("org.bytedeco."));
    }
}
