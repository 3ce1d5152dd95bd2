package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.publish.Knob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of a study whose arms are tuned. */
final class TunedCommandsTest {
    private static final String CHOSEN =
            "rate chosen on pilot seeds 1, 2, 3, 4, 5 for the highest validation_score best:"
                    + " [low, part network] 0.1, [high, part network] 1.";
    private static final String EDGE = "At the edge of the grid, 0.01 to 1: [high, part network] 1.";

    @TempDir
    private Path home;

    private Shell.Commands lab;

    @BeforeEach
    void open() {
        lab = new Shell(home).with(new Knob(), Coin.FAIR);
    }

    @Test
    void aRunSaysWhatWasChosenAndThatItIsAtTheEdge() {
        assertThat(lab.run("run", "knob").out()).contains(CHOSEN, EDGE);
    }

    @Test
    void thePageOfTheClaimSaysSoToo() throws IOException {
        lab.run("run", "knob");

        assertThat(Files.readString(home.resolve("results/knob/index.html")))
                .contains(CHOSEN, EDGE)
                .doesNotContain("pilot-rate");
    }

    @Test
    void aRunWithAValueSaysThatNothingWasTuned() {
        Shell.Result result = lab.run("run", "knob", "--set", "rate=0.2");

        assertThat(result.out()).contains("rate was not tuned: it was set to 0.2 in all arms.");
        assertThat(result.out()).contains("-> results/custom/rate=0.2/knob");
    }

    @Test
    void aDryRunCountsThePilots() {
        assertThat(lab.run("run", "knob", "--dry").out())
                .contains("3 arms x 5 seeds (101 to 105) = 15 trials after 30 pilots at scale LECTURE")
                .contains("Tuned on pilot seeds 1, 2, 3, 4, 5: rate over 0.01, 0.1, 1");
    }

    @Test
    void whatIsFinishedIsCountedInBothStages() {
        lab.run("run", "knob");

        assertThat(lab.run("run", "knob", "--dry").out()).contains("(45 finished earlier)");
    }

    @Test
    void eventsTellTheValueOfEveryTrialAndTheChoice() throws IOException {
        List<JsonNode> events =
                events(lab.run("run", "knob", "coin-toss", "--json").out());

        assertThat(events)
                .filteredOn(event -> event.path("event").asText().equals("finished"))
                .filteredOn(event -> event.path("arm").asText().equals("low"))
                .hasSize(15 + 5)
                .allMatch(event -> event.path("set").has("rate"));
        assertThat(events)
                .filteredOn(event -> event.path("event").asText().equals("tuned"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("setting").asText()).isEqualTo("rate");
                    assertThat(event.path("chosen").findValuesAsText("arm")).containsExactly("low", "high");
                    assertThat(event.path("chosen").findValuesAsText("value")).containsExactly("0.1", "1.0");
                });
    }

    @Test
    void theGridIsShown() {
        assertThat(lab.run("show", "knob").out())
                .contains("Tuned:", "rate over 0.01, 0.1, 1 for the highest validation_score best");
    }

    @Test
    void theResultIsVerifiedAndDrawnAgain() throws IOException {
        lab.run("run", "knob");
        Path figure = home.resolve("results/knob/score-by-rate.svg");
        String drawn = Files.readString(figure);

        assertThat(lab.run("verify", "knob").exit()).isZero();
        assertThat(lab.run("plot", "knob").exit()).isZero();
        assertThat(Files.readString(figure)).isEqualTo(drawn);
    }

    @Test
    void aWiderStudyTunesTheSame() {
        lab.run("run", "knob");

        Shell.Result fewer = lab.run("run", "knob", "--seeds", "2", "--json");

        assertThat(fewer.out()).contains("\"tuned\"").doesNotContain("\"started\"");
    }

    @Test
    void watchingTakesTheChosenValues() {
        lab.run("run", "knob");

        assertThat(lab.run("watch", "knob", "--port", "0", "--arms", "nothing").exit())
                .isEqualTo(2);
        assertThat(lab.run("watch", "knob", "--port", "0", "--arms", "nothing").out())
                .contains(CHOSEN);
        assertThat(lab.run("watch", "knob", "--set", "rate=0.2", "--arms", "nothing")
                        .out())
                .doesNotContain("chosen");
    }

    private static List<JsonNode> events(String out) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }
}
