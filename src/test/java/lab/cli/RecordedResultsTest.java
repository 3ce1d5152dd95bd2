package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read results. */
final class RecordedResultsTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(home);
        assertThat(shell.lab("run", "coin-toss").exit()).isZero();
    }

    @Test
    void deletedFiguresAreDrawnAgainByteForByte() throws IOException {
        Map<String, String> drawn = Shell.content(home.resolve("results/coin-toss"));
        Files.delete(shell.result("coin-toss", "score-by-round.svg"));
        Files.delete(shell.result("coin-toss", "score-by-round.png"));

        assertThat(shell.lab("plot", "coin-toss").exit()).isZero();

        assertThat(Shell.content(home.resolve("results/coin-toss"))).isEqualTo(drawn);
    }

    @Test
    void aFigureIsDrawnInAFormatOfItsOwn() {
        shell.lab("plot", "--all", "--format", "pdf");

        assertThat(shell.result("coin-toss", "score-by-round.pdf")).isNotEmptyFile();
    }

    @Test
    void aFigureInAnotherThemeOrSizeLeavesThePublishedOneAlone() throws IOException {
        Map<String, String> published = Shell.content(home.resolve("results/coin-toss"));

        Shell.Result dark = shell.lab("plot", "--all", "--theme", "dark");
        Shell.Result slide = shell.lab("plot", "coin-toss", "--size", "4:3", "--theme", "print", "--format", "svg");

        assertThat(dark.exit() + slide.exit()).isZero();
        assertThat(home.resolve("target/slides/dark-published/coin-toss/score-by-round.png"))
                .isNotEmptyFile();
        assertThat(home.resolve("target/slides/print-1440x1080/coin-toss/score-by-round.svg"))
                .isNotEmptyFile();
        assertThat(Shell.content(home.resolve("results/coin-toss"))).isEqualTo(published);
    }

    @Test
    void figuresGoWhereTheUserSays() {
        Path folder = home.resolve("lecture 3");

        shell.lab("plot", "coin-toss", "--to", folder.toString(), "--format", "svg");

        assertThat(folder.resolve("coin-toss/score-by-round.svg"))
                .hasSameBinaryContentAs(shell.result("coin-toss", "score-by-round.svg"));
    }

    @Test
    void aSizeThatIsNoneIsAUsageError() {
        Shell.Result result = shell.lab("plot", "coin-toss", "--size", "huge");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("'huge'", "16:9");
    }

    @Test
    void whatWasNotRunCannotBeDrawn() {
        Shell.Result result = shell.lab("plot", "tiny-net");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("./lab run tiny-net");
    }

    @Test
    void anUntouchedResultIsVerified() {
        Shell.Result result = shell.lab("verify");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).containsPattern("coin-toss +SUPPORTED +SUPPORTED +none");
    }

    @Test
    void anAlteredVerdictIsFound() throws IOException {
        edit("verdict.json", text -> text.replace("SUPPORTED", "REFUTED"));

        Shell.Result result = shell.lab("verify", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("\"recorded\" : \"REFUTED\"", "\"found\" : \"SUPPORTED\"", "\"same\" : false");
    }

    @Test
    void anAlteredNumberIsFoundEvenIfTheOutcomeStands() throws IOException {
        edit("trials.csv", text -> text.replaceFirst("heads,upper,101,score,0,4,1\\.", "heads,upper,101,score,0,4,2."));

        Shell.Result result = shell.lab("verify", "coin-toss");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).containsPattern("SUPPORTED +SUPPORTED +other numbers");
    }

    @Test
    void aDamagedFileOfTrialsIsRefused() throws IOException {
        edit("trials.csv", text -> text.substring(0, text.length() / 2));

        assertThat(shell.lab("verify").exit()).isEqualTo(3);
        assertThat(shell.lab("plot", "coin-toss").err()).contains("trials.csv", "--overwrite");
    }

    @Test
    void trialsOfAnotherArmAreRefused() throws IOException {
        edit("trials.csv", text -> text.replace("heads,", "edges,"));

        Shell.Result result = shell.lab("verify");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("does not fit the experiment 'coin-toss'");
    }

    @Test
    void theReportFillsTheTableOfTheProjectsPage() throws IOException {
        shell.lab("run", "tiny-net");
        Path readme = Files.writeString(
                home.resolve("README.md"), "# Mine\n<!-- verdicts:begin -->\n<!-- verdicts:end -->\nrest\n");

        Shell.Result result = shell.lab("report");

        assertThat(result.exit()).isZero();
        assertThat(readme).content().startsWith("# Mine\n").contains("tiny-net").endsWith("rest\n");
    }

    @Test
    void theReportWritesItsPagesIntoTheResults() {
        Shell.Result result = shell.lab("report");

        assertThat(result.out()).contains("README.md", "index.html");
        assertThat(home.resolve("results/index.html")).content().contains("coin-toss/index.html");
        assertThat(shell.result("coin-toss", "index.html")).content().contains("./lab run coin-toss --scale LECTURE");
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        Path file = shell.result("coin-toss", name);
        String old = Files.readString(file);
        assertThat(change.apply(old)).as("the edit of " + name).isNotEqualTo(old);
        Files.writeString(file, change.apply(old));
    }
}
