package lab.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commit that produced a result.
 *
 * @param commit its hash, {@code unknown} outside a repository or without git
 * @param dirty whether the code differed from the commit; empty if unknown. Results and Markdown do not count, since
 *     publishing a result would make the next study dirty
 */
public record GitState(String commit, Optional<Boolean> dirty) {
    private static final GitState UNKNOWN = new GitState("unknown", Optional.empty());

    /** The state of the repository that a folder belongs to. */
    public static GitState of(Path folder) {
        return git(folder, "rev-parse", "HEAD")
                .map(String::strip)
                .map(commit -> new GitState(commit, dirty(folder)))
                .orElse(UNKNOWN);
    }

    private static Optional<Boolean> dirty(Path folder) {
        return git(folder, "status", "--porcelain", "--", ":/", ":(top,exclude)results", ":(top,exclude)*.md")
                .map(changes -> !changes.isBlank());
    }

    private static Optional<String> git(Path folder, String... arguments) {
        String[] command =
                Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toArray(String[]::new);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process git = builder.start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
