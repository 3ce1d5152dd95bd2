package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read the syllabus. */
final class ListAndShowTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void theTableHasALineAClaim() {
        assertThat(shell.lab("list").out().lines())
                .map(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "ID TOPIC TIER VERDICT CLAIM",
                        "tiny-net cli 1 - Dropout costs training loss.",
                        "coin-toss cli 2 - Heads score more than tails.");
    }

    @Test
    void aTierIsAFilter() {
        assertThat(shell.lab("list", "--tier", "2").out()).contains("coin-toss").doesNotContain("tiny-net");
    }

    @Test
    void jsonHoldsTheVerdictOfAResult() throws Exception {
        shell.lab("run", "coin-toss");

        JsonNode claims =
                new ObjectMapper().readTree(shell.lab("list", "--json").out());

        assertThat(claims.findValuesAsText("id")).containsExactly("tiny-net", "coin-toss");
        assertThat(claims.findValuesAsText("verdict")).containsExactly("", "SUPPORTED");
    }

    @Test
    void aClaimIsShownInFull() {
        assertThat(shell.lab("show", "coin-toss").out())
                .contains(
                        "coin-toss (cli, tier 2)",
                        "Heads score more than tails.",
                        "TEST, \"Coins\"",
                        "Bernoulli 1713, part 4",
                        "  it shows\n    score at the end: heads at side upper above tails at side lower by at least 0.5",
                        "Bernoulli (a ducat): one half",
                        "printed \"tails score more\"; correct: heads do")
                .containsPattern("heads +upper")
                .containsPattern("rounds +2 +4 +8 +1 to 100, whole");
    }

    @Test
    void whatWasFoundStandsAtTheEndAsAfterTheRun() {
        assertThat(shell.lab("show", "coin-toss").out()).doesNotContain("What we saw");

        String ran = shell.lab("run", "coin-toss").out();

        String found = ran.substring(ran.indexOf("coin-toss: "), ran.indexOf("  -> "));
        assertThat(found).contains("What we saw");
        assertThat(shell.lab("show", "coin-toss").out()).endsWith(found);
    }

    @Test
    void aScaleShowsItsValuesOnly() {
        assertThat(shell.lab("show", "coin-toss", "--scale", "full").out())
                .containsPattern("rounds +8 +1 to 100")
                .doesNotContain("LECTURE");
    }

    @Test
    void theNetworkIsShownInTheWordsOfDeeplearning4j() {
        assertThat(shell.lab("show", "tiny-net", "--dl4j", "--layers", "stock").out())
                .contains("# plain", "# dropout", "\"@class\" : \"org.deeplearning4j.nn.conf.layers.DenseLayer\"");
    }

    @Test
    void theNetworkIsShownWithTheLayersItIsTrainedWith() {
        assertThat(shell.lab("show", "tiny-net", "--dl4j").out()).contains("\"@class\" : \"lab.lean.LeanDense\"");
    }

    @Test
    void aLongSentenceIsCutToTheWidth() {
        assertThat(Table.cut("Heads score more than tails.", 12))
                .isEqualTo("Heads score…")
                .hasSizeLessThanOrEqualTo(12);
    }
}
