package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One damaged result does not keep the others from being shown, and no change of a result passes. */
final class DamagedResultsTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(home);
        assertThat(shell.lab("run", "--all").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verdict.json", "trials.csv", "provenance.json", "summary.csv", "verdict.md"})
    void aDamagedFileIsNamedAndTheOtherResultIsShown(String name) throws IOException {
        cutShort(name);

        Shell.Result list = shell.lab("list");
        Shell.Result verify = shell.lab("verify");
        Shell.Result report = shell.lab("report");

        assertThat(list.exit()).isZero();
        assertThat(list.out()).containsPattern("coin-toss .*(damaged|SUPPORTED \\()");
        assertThat(list.out()).containsPattern("tiny-net +\\S+ +1 +[A-Z]+  ");
        assertThat(list.err()).contains("coin-toss", name, "./lab run coin-toss --overwrite");
        assertThat(verify.exit()).isBetween(1, 3);
        assertThat(verify.out()).containsPattern("tiny-net .* none").doesNotContainPattern("coin-toss .* none");
        assertThat(verify.out() + verify.err()).contains(name);
        assertThat(report.exit()).isEqualTo(verify.exit());
        assertThat(report.err()).contains(name);
        assertThat(home.resolve("results/index.html")).content().contains("href=\"tiny-net/index.html\"");
    }

    @Test
    void aDamagedVerdictIsShownAsSuch() throws IOException {
        cutShort("verdict.json");

        assertThat(shell.lab("list").out()).containsPattern("coin-toss .* damaged ");
        assertThat(shell.lab("verify").exit()).isEqualTo(3);
        assertThat(shell.lab("report").exit()).isEqualTo(3);
        assertThat(home.resolve("results/index.html"))
                .content()
                .contains("data-verdict=\"damaged\"")
                .doesNotContain("href=\"coin-toss/");
        assertThat(home.resolve("results/README.md")).content().contains("| damaged |");
    }

    @Test
    void aDeletedVerdictIsDamageToo() throws IOException {
        Files.delete(shell.result("coin-toss", "verdict.json"));

        assertThat(shell.lab("list").out()).containsPattern("coin-toss .* damaged ");
        assertThat(shell.lab("verify").exit()).isEqualTo(3);
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        cutShort("verdict.json");

        JsonNode list = new ObjectMapper().readTree(shell.lab("list", "--json").out());
        JsonNode verify =
                new ObjectMapper().readTree(shell.lab("verify", "--json").out());

        assertThat(list.findValuesAsText("damaged")).containsExactlyInAnyOrder("true", "false");
        assertThat(verify.findValuesAsText("difference")).containsExactlyInAnyOrder("", "damaged");
    }

    @Test
    void aRunOfAnotherClaimIsNotDisturbed() throws IOException {
        cutShort("verdict.json");

        Shell.Result run = shell.lab("run", "tiny-net", "--fresh");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("coin-toss", "verdict.json");
        assertThat(home.resolve("results/index.html")).content().contains("data-verdict=\"damaged\"");
    }

    @Test
    void theRemedyThatIsNamedHelps() throws IOException {
        cutShort("provenance.json");

        assertThat(shell.lab("run", "coin-toss").exit()).isEqualTo(2);
        assertThat(shell.lab("run", "coin-toss", "--overwrite").exit()).isZero();
        assertThat(shell.lab("verify").exit()).isZero();
    }

    @Test
    void aDamagedHistoryIsNotReplacedByARun() throws IOException {
        cutShort("history.csv");

        Shell.Result run = shell.lab("run", "coin-toss", "--overwrite");
        Shell.Result report = shell.lab("report");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("history.csv", "restore it from your repository", "remove it");
        assertThat(report.exit()).isEqualTo(3);
        Files.delete(shell.result("coin-toss", "history.csv"));
        assertThat(shell.lab("run", "coin-toss").exit()).isZero();
        assertThat(shell.lab("verify").exit()).isZero();
    }

    @Test
    void aDamagedResultDoesNotKeepTheOthersFromBeingDrawn() throws IOException {
        cutShort("trials.csv");
        Files.delete(shell.result("tiny-net", "loss-by-epoch.svg"));

        assertThat(shell.lab("plot", "--all").exit()).isEqualTo(3);
        assertThat(shell.result("tiny-net", "loss-by-epoch.svg")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provenance.json",
                "summary.csv",
                "verdict.md",
                "verdict.json",
                "trials.csv",
                "history.csv",
                "score-by-round.svg"
            })
    void aChangedCharacterIsFoundByEveryCommandThatShowsTheResult(String name) throws IOException {
        change(name);

        Shell.Result verify = shell.lab("verify");
        Shell.Result report = shell.lab("report");

        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains(name + " was changed");
        assertThat(shell.lab("list").out()).contains("SUPPORTED (" + name + " was changed)");
        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.err()).contains(name + " was changed");
        assertThat(shell.result("coin-toss", "index.html")).content().contains(name + " was changed");
        assertThat(home.resolve("results/README.md")).content().contains("**SUPPORTED** (" + name + " was changed)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.csv", "verdict.md", "verdict.json", "history.csv"})
    void whatFollowsFromTheTrialsIsComparedWithThem(String name) throws IOException {
        change(name);
        lab.result.Checksums.write(shell.result("coin-toss", "trials.csv").getParent());
        Files.delete(shell.result("coin-toss", "index.html"));

        Shell.Result verify = shell.lab("verify");

        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains("other numbers or words in " + name);
    }

    @Test
    void aChangeAfterAFirstListIsSeenByTheSecondWhateverDateTheFileHas() throws IOException {
        Path figure = shell.result("coin-toss", "score-by-round.svg");
        String content = Files.readString(figure);
        FileTime date = Files.getLastModifiedTime(figure);
        assertThat(shell.lab("list").out()).containsPattern("coin-toss .* SUPPORTED +[^( ]");

        change("score-by-round.svg");
        Files.setLastModifiedTime(figure, date);
        assertThat(shell.lab("list").out()).contains("SUPPORTED (score-by-round.svg was changed)");

        Files.writeString(figure, content);
        assertThat(shell.lab("list").out()).containsPattern("coin-toss .* SUPPORTED +[^( ]");
    }

    @Test
    void aResultWithoutChecksumsIsReportedAsSuchAndWrittenAnew() throws IOException {
        Files.delete(shell.result("coin-toss", "SHA256SUMS"));

        assertThat(shell.lab("verify").exit()).isEqualTo(1);
        assertThat(shell.lab("verify").out()).containsPattern("coin-toss .* no checksums");
        assertThat(shell.lab("list").out()).contains("SUPPORTED (no checksums)");
        assertThat(shell.lab("run", "coin-toss").exit()).isZero();
        assertThat(shell.lab("verify").exit()).isZero();
    }

    @Test
    void drawingAndReportingLeaveTheResultSound() throws IOException {
        Map<String, String> before = Shell.content(home.resolve("results"));

        shell.lab("plot", "--all", "--format", "pdf,svg");
        shell.lab("report");

        assertThat(shell.lab("verify").exit()).isZero();
        assertThat(shell.result("coin-toss", "SHA256SUMS")).content().contains("  score-by-round.pdf\n");
        assertThat(before.get("coin-toss/SHA256SUMS")).doesNotContain("pdf");
    }

    private void cutShort(String name) throws IOException {
        Path file = shell.result("coin-toss", name);
        Files.writeString(file, Files.readString(file).substring(0, 30));
    }

    /** Changes a number that no reader of the file minds. */
    private void change(String name) throws IOException {
        Path file = shell.result("coin-toss", name);
        String text = Files.readString(file);
        String changed = name.equals("provenance.json")
                ? text.replaceFirst("\"threads\": [0-9]+", "\"threads\": 77")
                : text.replaceFirst("[0-9](?=[^0-9]*$)", text.contains("1") ? "7" : "1");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }
}
