package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and CONTRIBUTING stay true: every command they print is understood, and every file they link to is there. */
final class ReadmeTest {
    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"));

    static Stream<String> commands() {
        return lines().flatMap(line -> Arrays.stream(line.split("`")))
                .map(String::strip)
                .filter(code -> code.startsWith("./lab ") || code.contains(" ./lab "))
                .map(code -> code.substring(code.indexOf("./lab ") + "./lab ".length()))
                .map(code -> code.replaceAll("#.*", "").strip());
    }

    static Stream<Path> links() {
        return PAGES.stream()
                .flatMap(page -> text(page)
                        .lines()
                        .flatMap(line -> Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)")
                                .matcher(line)
                                .results())
                        .map(match -> match.group(1))
                        .filter(target -> !target.startsWith("http"))
                        .map(Path::of));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aPrintedCommandIsUnderstood(String command) {
        String[] arguments = command.replace("NAME", "mnist").split(" +");

        assertThatCode(() -> LabCommand.line(new Lab(List.of(), Path.of(""), Optional.empty()))
                        .parseArgs(arguments))
                .doesNotThrowAnyException();
    }

    @Test
    void commandsAreFound() {
        assertThat(commands()).contains("run --tier 1", "list").hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkLeadsToAFile(Path file) {
        assertThat(file).exists();
    }

    private static Stream<String> lines() {
        return PAGES.stream().flatMap(page -> text(page).lines());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
