package lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.claim.Claim;
import lab.claim.Deck;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Scale;
import lab.error.LabException;
import lab.result.Checksums;
import lab.result.Planted;
import lab.result.PlantedExperiment;
import lab.result.Recorded;
import lab.result.ResultsFolder;
import lab.result.StoredVerdict;
import lab.verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportTest {
    private static final Figure FIGURE = Figure.of("Loss \"by\" epoch", Plot.curves(Planted.LOSS));
    private static final Deck OSLO = new Deck("OSLO", "Deep Learning, Oslo");

    @TempDir
    private Path root;

    private ResultsFolder results;

    @BeforeEach
    void nameTheRoot() {
        results = new ResultsFolder(root.resolve("results"));
    }

    @Test
    void thePageListsTheSyllabusByTopic() throws IOException {
        publish("xavier-vs-he", Outcome.SUPPORTED);
        publish("batch-norm", Outcome.REFUTED);
        Claim contested = Planted.claim("batch-norm")
                .contested("Theory says otherwise.")
                .erratum(OSLO, "Batch norm", "x/var", "x/sqrt(var)");
        List<Experiment<?>> syllabus = List.of(
                PlantedExperiment.of(Planted.claim("xavier-vs-he"), FIGURE),
                new Elsewhere(PlantedExperiment.of(Planted.claim("not-run-yet"), FIGURE)),
                PlantedExperiment.of(contested, FIGURE));

        assertThat(page(syllabus).markdown()).isEqualTo(Planted.golden(ReportTest.class, "README.md"));
    }

    @Test
    void aResultWithoutPictureHasNoThumbnail() throws IOException {
        publish("xavier-vs-he", Outcome.INCONCLUSIVE);
        Files.delete(results.folder("xavier-vs-he").resolve("loss-by-epoch.png"));

        assertThat(table())
                .contains("**INCONCLUSIVE** (loss-by-epoch.png is missing)")
                .doesNotContain("<img");
    }

    @Test
    void aSentenceCannotBreakTheTable() {
        Claim hostile = Planted.claim("xavier-vs-he").says("a | b\n<script>");

        String table = page(List.of(PlantedExperiment.of(hostile))).table();

        assertThat(table).endsWith("| `xavier-vs-he`<br>a \\| b &lt;script&gt; | not run |  |  |  |\n");
    }

    @Test
    void theReadmeTakesTheTableOfItsTierAndKeepsAllElse() throws IOException {
        publish("xavier-vs-he", Outcome.SUPPORTED);
        Path readme = readme("before\n" + ReadmeTable.BEGIN + "\nstale\n" + ReadmeTable.END + "\nafter\n");
        List<Experiment<?>> syllabus = List.of(
                PlantedExperiment.of(Planted.claim("xavier-vs-he"), FIGURE),
                PlantedExperiment.of(Planted.claim("of-tier-two").tier(2)));

        ReadmeTable.update(readme, page(syllabus).entries(), results);

        assertThat(readme)
                .content()
                .startsWith("before\n" + ReadmeTable.BEGIN + "\n\n| Claim |")
                .endsWith("\n\n" + ReadmeTable.END + "\nafter\n")
                .contains("[xavier-vs-he](results/xavier-vs-he/)")
                .contains("<img src=\"results/xavier-vs-he/loss-by-epoch.png\" width=\"240\"")
                .doesNotContain("stale")
                .doesNotContain("of-tier-two");
    }

    @Test
    void updatingTwiceChangesNothing() throws IOException {
        Path readme = readme(ReadmeTable.BEGIN + "\n" + ReadmeTable.END + "\n");
        List<Experiment<?>> syllabus = List.of(PlantedExperiment.of(Planted.claim("xavier-vs-he")));
        ReadmeTable.update(readme, page(syllabus).entries(), results);
        String once = Files.readString(readme);

        ReadmeTable.update(readme, page(syllabus).entries(), results);

        assertThat(readme).hasContent(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ReadmeTable.BEGIN,
                ReadmeTable.END,
                ReadmeTable.END + ReadmeTable.BEGIN,
                ReadmeTable.BEGIN + ReadmeTable.BEGIN + ReadmeTable.END
            })
    void aReadmeWithoutItsTwoMarkersIsLeftAlone(String text) throws IOException {
        Path readme = readme(text);

        assertThatThrownBy(() -> ReadmeTable.update(readme, List.of(), results))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("README.md")
                .hasMessageContaining("<!-- verdicts:");
        assertThat(readme).hasContent(text);
    }

    private String table() {
        return page(List.of(PlantedExperiment.of(Planted.claim("xavier-vs-he"), FIGURE)))
                .table();
    }

    private IndexPage page(List<Experiment<?>> syllabus) {
        return new IndexPage(syllabus.stream().map(this::entry).toList());
    }

    /** The claim with its verdict, without what only its own page shows. */
    private Entry entry(Experiment<?> experiment) {
        Path folder = results.folder(experiment.claim().id());
        return new Entry(experiment, folder, Recorded.in(folder), Optional.empty());
    }

    private Path readme(String text) throws IOException {
        return Files.writeString(root.resolve("README.md"), text);
    }

    private void publish(String id, Outcome outcome) throws IOException {
        Path folder = Files.createDirectories(results.folder(id));
        StoredVerdict.of(Planted.claim(id), Scale.LECTURE, Planted.SEEDS, Planted.verdict(outcome))
                .write(folder);
        Files.createFile(folder.resolve("loss-by-epoch.png"));
        Checksums.write(folder);
    }
}
