package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lab.error.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command to the files. */
final class RunTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void aRunWritesTrialsVerdictFiguresAndTheReport() {
        Shell.Result result = shell.lab("run", "coin-toss");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("coin-toss: SUPPORTED (LECTURE, 5 seeds)", "-> results/coin-toss");
        assertThat(home.resolve("results/coin-toss"))
                .isDirectoryContaining("glob:**/trials.csv")
                .isDirectoryContaining("glob:**/summary.csv")
                .isDirectoryContaining("glob:**/verdict.json")
                .isDirectoryContaining("glob:**/verdict.md")
                .isDirectoryContaining("glob:**/provenance.json")
                .isDirectoryContaining("glob:**/score-by-round.svg")
                .isDirectoryContaining("glob:**/score-by-round.png");
        assertThat(home.resolve("results/README.md")).content().contains("coin-toss", "SUPPORTED");
    }

    @Test
    void provenanceNamesCodeMachineAndNetworks() throws IOException {
        shell.lab("run", "tiny-net");

        JsonNode provenance = json("results/tiny-net/provenance.json");

        assertThat(provenance.path("versions").path("deeplearning4j").asText()).isEqualTo("1.0.0-M2.1");
        assertThat(provenance.path("device").asText()).isNotEmpty();
        assertThat(provenance.path("networks").fieldNames()).toIterable().containsExactly("plain", "dropout");
        assertThat(provenance.path("seeds")).hasSize(5).first().hasToString("101");
    }

    @Test
    void twoRunsAndAnyNumberOfJobsGiveTheSameBytes() throws IOException {
        shell.lab("run", "--all", "--jobs", "1");
        Map<String, String> first = repeatable();
        shell.lab("run", "--all", "--jobs", "1");
        Map<String, String> second = repeatable();
        shell.lab("run", "--all", "--jobs", "2");

        assertThat(first).hasSizeGreaterThan(10).isEqualTo(second).isEqualTo(repeatable());
    }

    @Test
    void aDryRunWritesNothingAndSaysWhatItWouldDo() {
        Shell.Result result = shell.lab("run", "--all", "--dry");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("coin-toss: 2 arms x 5 seeds (101 to 105) = 10 trials at scale LECTURE -> results/coin-toss")
                .containsPattern("plain +5 +2 epochs on blobs");
        assertThat(home.resolve("results/coin-toss")).doesNotExist();
    }

    @Test
    void aSettingSendsTheResultToAFolderOfItsOwn() throws IOException {
        Shell.Result result = shell.lab("run", "coin-toss", "--set", "rounds=7", "--seeds", "3");

        assertThat(result.out()).contains("-> results/custom/rounds=7,seeds=3/coin-toss");
        assertThat(home.resolve("results/coin-toss")).doesNotExist();
        JsonNode setting = json("results/custom/rounds=7,seeds=3/coin-toss/provenance.json")
                .path("settings")
                .path(0);
        assertThat(setting.path("name").asText()).isEqualTo("rounds");
        assertThat(setting.path("value").asInt()).isEqualTo(7);
        assertThat(setting.path("overridden").asBoolean()).isTrue();
    }

    @Test
    void aPilotSeedSendsTheResultToAFolderOfItsOwn() throws IOException {
        shell.lab("run", "coin-toss", "--first-seed", "1");

        JsonNode provenance = json("results/custom/seeds=1-5/coin-toss/provenance.json");
        assertThat(provenance.path("seeds")).hasSize(5).first().hasToString("1");
        assertThat(home.resolve("results/coin-toss")).doesNotExist();
    }

    @Test
    void aPilotTellsThePowerOfMoreSeeds() {
        Shell.Result missing = shell.lab("power", "coin-toss");
        shell.lab("run", "coin-toss", "--first-seed", "1", "--seeds", "10");
        Shell.Result found = shell.lab("power", "coin-toss");

        assertThat(missing.exit()).isEqualTo(ExitCode.UNAVAILABLE.code());
        assertThat(missing.err()).contains("make one: ./lab run coin-toss --first-seed 1 --seeds 10");
        assertThat(found.exit()).isZero();
        assertThat(found.out())
                .contains("drawn from 10 pilot seeds", "100 / 0", "score at end: [heads, side upper] is above");
        assertThat(shell.lab("power", "coin-toss", "--json").out()).contains("\"seeds\" : 40", "\"SUPPORTED\" : 1.0");
    }

    @Test
    void aRehearsalIsNeverPublished() {
        Shell.Result result = shell.lab("run", "coin-toss", "--scale", "smoke");
        Shell.Result forced = shell.lab(
                "run",
                "coin-toss",
                "--scale",
                "smoke",
                "--results",
                home.resolve("results").toString());

        assertThat(result.out()).contains("-> target/smoke-results/coin-toss", "judges nothing");
        assertThat(forced.exit()).isEqualTo(2);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void aSmallerScaleDoesNotReplaceALargerOneUnlessTold() {
        shell.lab("run", "coin-toss", "--scale", "full");

        Shell.Result refused = shell.lab("run", "coin-toss");
        Shell.Result told = shell.lab("run", "coin-toss", "--overwrite");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("FULL", "--overwrite");
        assertThat(told.exit()).isZero();
    }

    @Test
    void aFileInPlaceOfTheResultsFolderIsLeftAlone() throws IOException {
        Path file = Files.writeString(home.resolve("results"), "mine");

        Shell.Result result = shell.lab("run", "coin-toss");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains(file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFinishedRunLeavesThePagesAloneUntilAResultIsNewerThanThey() throws IOException {
        Path index = home.resolve("results/index.html");
        shell.lab("run", "coin-toss");
        String page = Files.readString(index);
        Files.writeString(index, page + "as it was");

        shell.lab("run", "coin-toss");
        assertThat(index).content().endsWith("as it was");

        shell.lab("run", "coin-toss", "--fresh");
        assertThat(index).content().isEqualTo(page);
    }

    @Test
    void aFailingTrialLeavesTheOldResultAndTheOtherStudiesRun() throws IOException {
        shell.lab("run", "coin-toss");
        Map<String, String> old = result("coin-toss");

        Shell.Result result = shell.with(new Coin(true), TinyNet.SOUND).run("run", "--all");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("coin-toss | tails", "the coin rolled away");
        assertThat(result("coin-toss")).isEqualTo(old);
        assertThat(shell.result("tiny-net", "verdict.json")).exists();
    }

    /** A result without the page about it, which also leads to its neighbours. */
    private Map<String, String> result(String id) throws IOException {
        Map<String, String> content = Shell.content(home.resolve("results").resolve(id));
        content.remove("index.html");
        return content;
    }

    /** All files but those that say when and how long. */
    private Map<String, String> repeatable() throws IOException {
        Map<String, String> content = Shell.content(home.resolve("results"));
        content.keySet().removeIf(name -> name.endsWith("provenance.json"));
        return content;
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(home.resolve(file).toFile());
    }
}
