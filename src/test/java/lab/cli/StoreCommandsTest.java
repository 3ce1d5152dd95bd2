package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.cache.TrialStore;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.metric.Recorder;
import lab.study.Study;
import lab.study.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about stored trials and about two results. */
final class StoreCommandsTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void cleaningTellsWhatWasFreed() {
        TrialStore store = store();

        Shell.Result result = shell.lab("clean");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Freed 2 trials, 0.0 MB in " + home.resolve(".lab"));
        assertThat(store.size().trials()).isZero();
    }

    @Test
    void cleaningAnEmptyStoreIsFine() {
        Shell.Result result = shell.lab("clean");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Freed 0 trials");
    }

    @Test
    void cleaningLeavesTheResults() {
        shell.lab("run", "coin-toss");

        shell.lab("clean");

        assertThat(shell.result("coin-toss", "trials.csv")).exists();
    }

    @Test
    void theDoctorTellsTheSizeOfTheStore() throws IOException {
        store();

        JsonNode facts =
                new ObjectMapper().readTree(shell.lab("doctor", "--json").out());

        assertThat(facts.path("trial store").asText()).endsWith("(2 trials, 0.0 MB)");
    }

    @Test
    void aResultIsLikeItself() {
        shell.lab("run", "coin-toss");

        Shell.Result result =
                shell.lab("diff", "coin-toss", home.resolve("results/coin-toss").toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Both come from the same code", "the same to the bit: 40 samples");
    }

    @Test
    void anotherSettingIsNamedWithWhatItDoesToTheNumbers() {
        shell.lab("run", "coin-toss");
        shell.lab("run", "coin-toss", "--set", "rounds=3");
        String custom = home.resolve("results/custom/rounds=3/coin-toss").toString();

        Shell.Result result = shell.lab("diff", "coin-toss", custom);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .containsPattern("setting rounds +4 +3 \\(overridden\\)")
                .contains(
                        "first at [tails, side lower, seed 101: score at 4]",
                        "0 of 30 samples that both have are different.",
                        "Only in A: 10 samples; only in B: 0 samples.");
    }

    @Test
    void jsonTellsHowFarApartTheNumbersAre() throws IOException {
        shell.lab("run", "coin-toss");
        Path other = altered("(heads,upper,101,score,0,4),1\\.[0-9]+", "$1,4");

        Shell.Result result = shell.lab("diff", "--json", "coin-toss", other.toString());

        JsonNode numbers = new ObjectMapper().readTree(result.out()).path("numbers");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(numbers.path("same").asBoolean(true)).isFalse();
        assertThat(numbers.path("different").asInt()).isEqualTo(1);
        assertThat(numbers.path("largest_relative_difference").asDouble()).isBetween(0.5, 0.75); // 1 to 2 against 4
        assertThat(numbers.path("largest_at").asText()).isEqualTo("heads, side upper, seed 101: score at 4");
    }

    @Test
    void anUnknownResultIsRefusedWithTheNearest() {
        shell.lab("run", "coin-toss");

        Shell.Result result = shell.lab("diff", "coin-tos", "coin-toss");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("no result 'coin-tos'", "did you mean 'coin-toss'?");
    }

    private Path altered(String pattern, String replacement) throws IOException {
        Path copy = Files.createDirectory(home.resolve("copy"));
        for (String name : List.of("provenance.json", "trials.csv")) {
            String text = Files.readString(shell.result("coin-toss", name));
            Files.writeString(copy.resolve(name), text.replaceFirst(pattern, replacement));
        }
        return copy;
    }

    private TrialStore store() {
        TrialStore store = TrialStore.of(home);
        Study study = new Study(Coin.FAIR, Settings.of(Scale.SMOKE), List.of(101L));
        for (Trial trial : study.trials()) {
            store.put(trial, new Recorder().recording(), Duration.ofSeconds(1));
        }
        return store;
    }
}
