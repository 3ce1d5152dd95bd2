package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitStateTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOutsideARepositoryHasNoKnownCommit() {
        assertThat(GitState.of(folder)).isEqualTo(new GitState("unknown", Optional.empty()));
    }

    @Test
    void aFolderThatDoesNotExistHasNoKnownCommit() {
        assertThat(GitState.of(folder.resolve("missing")).commit()).isEqualTo("unknown");
    }

    @Test
    void changedCodeIsDirty() throws IOException, InterruptedException {
        makeRepository();

        Files.writeString(folder.resolve("Code.java"), "changed");

        assertThat(GitState.of(folder).dirty()).contains(true);
    }

    @Test
    void newResultsAndPagesAreNotDirty() throws IOException, InterruptedException {
        makeRepository();

        Files.writeString(Files.createDirectory(folder.resolve("results")).resolve("trials.csv"), "new");
        Files.writeString(folder.resolve("README.md"), "new");

        assertThat(GitState.of(folder).commit()).matches("[0-9a-f]{40,64}");
        assertThat(GitState.of(folder).dirty()).contains(false);
    }

    private void makeRepository() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Code.java"), "first");
        assumeThat(git("init")).as("git is installed").isZero();
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--no-gpg-sign", "-m", "First");
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git");
        builder.command().addAll(java.util.List.of(arguments));
        try {
            return builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
