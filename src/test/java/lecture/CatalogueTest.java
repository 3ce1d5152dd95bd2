package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims that the lectures make, the syllabus and the results agree on ids, topics and tiers. */
final class CatalogueTest {
    /** A claim of the lectures, whether its experiment is written or not. */
    private record Row(String id, String topic, int tier) {}

    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentTestsAClaimOfTheCatalogueUnderItsTopicAndTier(Experiment<?> experiment) throws IOException {
        assertThat(catalogue())
                .as("add a line to src/test/resources/lecture/catalogue.csv: id,topic,tier")
                .contains(new Row(
                        experiment.claim().id(),
                        experiment.topic(),
                        experiment.claim().tier()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"activations", "preprocessing", "initialization"})
    void aFinishedTopicHasEveryClaimOfTheCatalogue(String topic) throws IOException {
        Set<String> claimed = catalogue().stream()
                .filter(row -> row.topic().equals(topic))
                .map(Row::id)
                .collect(Collectors.toSet());

        assertThat(experiments()
                        .filter(experiment -> experiment.topic().equals(topic))
                        .map(experiment -> experiment.claim().id()))
                .containsExactlyInAnyOrderElementsOf(claimed);
    }

    @Test
    void everyExperimentHasItsResultAndThereIsNoOther() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("results"))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("verdict.json")))
                            .map(folder -> folder.getFileName().toString()))
                    .as(
                            "run a claim whose result is missing, ./lab run ID, and commit results/ID; delete the result of a"
                                    + " claim that is gone")
                    .containsExactlyInAnyOrderElementsOf(
                            experiments().map(e -> e.claim().id()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyTopicTellsWhatItArgues(Experiment<?> experiment) {
        assertThat(Topic.Argument.of(experiment)).isNotEmpty();
    }

    private static List<Row> catalogue() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/lecture/catalogue.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(cells[0], cells[1], Integer.parseInt(cells[2])))
                .toList();
    }
}
