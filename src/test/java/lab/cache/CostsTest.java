package lab.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.study.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier trials took tells what a trial will take. */
final class CostsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsKnownOfAnExperimentThatNeverRan() {
        assertThat(costs().known(Guess.trial())).isEmpty();
        assertThat(costs().expected(Guess.trial())).isGreaterThan(Duration.ofDays(1_000_000));
    }

    @Test
    void anotherSeedIsExpectedToTakeAsLong() {
        costs().add(Guess.trial(101), Duration.ofSeconds(7));

        assertThat(costs().expected(Guess.trial(102))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theMedianOfTheLastFiveCounts() {
        Costs costs = costs();
        List.of(900, 900, 900, 3, 1, 2, 50, 4).forEach(s -> costs.add(Guess.trial(), Duration.ofSeconds(s)));

        assertThat(costs.expected(Guess.trial())).isEqualTo(Duration.ofSeconds(3));
        assertThat(costs().expected(Guess.trial())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anUnknownArmIsGuessedFromTheOthersAtItsScale() {
        Costs costs = costs();
        costs.add(Guess.trial(), Duration.ofSeconds(7));
        costs.add(Guess.with(Settings.of(Scale.LECTURE)), Duration.ofHours(7));
        costs.add(Wager.trial(1), Duration.ofDays(7));

        assertThat(costs.known(Guess.high(101))).contains(Duration.ofSeconds(7));
    }

    @Test
    void aScaleThatNeverRanIsUnknown() {
        Costs costs = costs();
        costs.add(Guess.trial(), Duration.ofSeconds(7));

        assertThat(costs.known(Guess.with(Settings.of(Scale.FULL)))).isEmpty();
    }

    @Test
    void overridesHaveCostsOfTheirOwn() {
        Trial longer = Guess.with(new Settings(Scale.SMOKE, Map.of("rounds", 1000.0), Layers.LEAN));
        Costs costs = costs();
        costs.add(Guess.trial(), Duration.ofSeconds(7));
        costs.add(longer, Duration.ofSeconds(700));

        assertThat(costs.expected(longer)).isEqualTo(Duration.ofSeconds(700));
        assertThat(costs.expected(Guess.trial())).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theUnknownComeFirstThenTheLongest() {
        Costs costs = costs();
        costs.add(Guess.trial(), Duration.ofSeconds(1));
        costs.add(Guess.high(101), Duration.ofSeconds(2));

        assertThat(
                        costs
                                .longestFirst(
                                        List.of(Guess.trial(101), Guess.trial(102), Guess.high(103), Wager.trial(1)))
                                .stream()
                                .map(Trial::toString))
                .containsExactly(
                        "wager | only | seed 101",
                        "guess | high, depth 2 | seed 103",
                        "guess | low, depth 2 | seed 101",
                        "guess | low, depth 2 | seed 102");
    }

    @Test
    void aBrokenLineCostsItselfOnly() throws IOException {
        costs().add(Guess.trial(), Duration.ofSeconds(1));
        Files.writeString(file(), "guess SMOKE 12\nguess HUGE 0123456789abcdef 5\n\0\n", StandardOpenOption.APPEND);
        costs().add(Guess.high(101), Duration.ofSeconds(2));

        assertThat(costs().known(Guess.trial())).contains(Duration.ofSeconds(1));
        assertThat(costs().known(Guess.high(101))).contains(Duration.ofSeconds(2));
    }

    @Test
    void aFileThatCannotBeWrittenFailsNothing() throws IOException {
        Files.createDirectories(file());
        Costs costs = costs();

        costs.add(Guess.trial(), Duration.ofSeconds(1));

        assertThat(costs.known(Guess.trial())).contains(Duration.ofSeconds(1));
    }

    @Test
    void aLongFileIsCutToWhatCounts() throws IOException {
        costs().add(Guess.trial(), Duration.ofSeconds(1));
        String line = Files.readString(file());
        Files.writeString(file(), line.repeat(40_000));

        assertThat(costs().known(Guess.trial())).contains(Duration.ofSeconds(1));
        assertThat(file()).hasContent(line.repeat(5));
    }

    @Test
    void threadsLoseNoLine() throws IOException {
        Costs one = costs();
        Costs two = costs();

        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> (i % 2 == 0 ? one : two).add(Guess.trial(), Duration.ofMillis(i)));

        assertThat(Files.readAllLines(file())).hasSize(100).allMatch(line -> line.startsWith("guess SMOKE "));
    }

    private Costs costs() {
        return new Costs(file());
    }

    private Path file() {
        return folder.resolve("costs.txt");
    }
}
