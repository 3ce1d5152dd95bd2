package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder that is missing or takes nothing is found before the first trial, and told as what it is. */
@Tag("processes")
final class TemporaryFolderTest {
    @TempDir
    private Path home;

    @Test
    void aMissingOneIsNamedBeforeTheFirstTrial() throws Exception {
        Path missing = home.resolve("missing");

        Shell.Result result = process(List.of("-Djava.io.tmpdir=" + missing), "run", "coin-toss");

        assertThat(result.exit()).as(result.err()).isEqualTo(3); // 4 if a trial had failed
        assertThat(result.err())
                .contains(missing.toString(), "temporary folder")
                .doesNotContain("apt-get");
    }

    @Test
    void nativeLibrariesThatHaveNoPlaceAreNoFaultOfTheLaboratory() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        List<String> nowhere = List.of(
                "-Djava.io.tmpdir=" + file.resolve("a"),
                "-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("b"),
                "-Duser.home=" + file.resolve("c"));

        Shell.Result result = process(nowhere, "doctor");

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("native library", file.resolve("b").toString(), "has room");
    }

    /** Runs a command in a process of its own, over a coin whose trials fail. */
    private Shell.Result process(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-Dlab.home=" + home));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FailingMain.class.getName()));
        command.addAll(List.of(arguments));
        File err = home.resolve("err").toFile();
        Process process = new ProcessBuilder(command)
                .redirectError(err)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        return new Shell.Result(exit, "", Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
