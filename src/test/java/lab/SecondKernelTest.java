package lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/second-kernel} with a laboratory that only says what it was asked. */
@DisabledOnOs(WINDOWS)
@Tag("processes")
final class SecondKernelTest {
    @TempDir
    private Path home;

    private record Result(int exit, List<String> lines) {}

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(home.resolve("scripts"));
        Files.copy(Path.of("scripts/second-kernel"), home.resolve("scripts/second-kernel"));
        lab("[ \"$1\" = run ]"); // verify finds a difference
    }

    @Test
    void theClaimsOfTierOneAreRunAndCompared() throws Exception {
        String results =
                home.toRealPath().resolve("target/second-kernel/Haswell").toString();

        assertThat(script())
                .isEqualTo(new Result(
                        1,
                        List.of(
                                "Haswell: run --results " + results + " --tier 1",
                                "Haswell: verify --results " + results + " --against "
                                        + home.toRealPath().resolve("results") + " --tier 1")));
    }

    @Test
    void anotherKernelAndOtherClaimsCanBeNamed() throws Exception {
        assertThat(script("SkylakeX", "dropout").lines().get(0)).matches("SkylakeX: run --results .*SkylakeX dropout");
        assertThat(script("--all").lines().get(0)).matches("Haswell: run --results .*Haswell --all");
    }

    @Test
    void aRunThatFailsIsNotCompared() throws Exception {
        lab("exit 4");

        assertThat(script().exit()).isEqualTo(4);
        assertThat(script().lines()).hasSize(1);
    }

    @Test
    void verdictsThatStandExitWithZero() throws Exception {
        lab("true");

        assertThat(script().exit()).isZero();
    }

    @Test
    void anUnknownKernelIsRefused() throws Exception {
        assertThat(script("Hasswell"))
                .isEqualTo(new Result(
                        2,
                        List.of(
                                "second-kernel: OpenBLAS has no kernel Hasswell; name Haswell, SkylakeX, Zen, Sandybridge"
                                        + " or Nehalem.")));
    }

    private void lab(String end) throws IOException {
        Path lab = home.resolve("lab");
        Files.writeString(lab, "#!/bin/sh\necho \"$OPENBLAS_CORETYPE: $*\"\n" + end + "\n");
        assertThat(lab.toFile().setExecutable(true)).isTrue();
    }

    private Result script(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", home.resolve("scripts/second-kernel").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out.lines().toList());
    }
}
