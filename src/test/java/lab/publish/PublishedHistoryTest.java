package lab.publish;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.error.LabException;
import lab.figure.Format;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.result.History;
import lab.result.Publication;
import lab.result.ResultsFolder;
import lab.study.Study;
import lab.study.ThreadEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishing writes into the history of a result. */
final class PublishedHistoryTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstPublicationIsTheFirstLine() {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        publish(new Race(1, 0.5), 5, "asked for");

        Publication first = history().publications().get(0);

        assertThat(history().publications()).hasSize(1);
        assertThat(first.date()).isBetween(before, LocalDate.now(ZoneOffset.UTC));
        assertThat(first)
                .extracting("commit", "seeds", "scale", "changed", "why")
                .containsExactly("unknown", "101-105", Scale.LECTURE, "first publication", "asked for");
        assertThat(first.outcome()).hasToString("SUPPORTED");
    }

    @Test
    void theSameAgainAddsNothingAndChangesNoByte() throws IOException {
        publish(new Race(1, 0.5), 5, "");
        String once = Files.readString(result().resolve("history.csv"));
        Files.delete(result().resolve("place-by-step.svg")); // so that the result is written anew

        publish(new Race(1, 0.5), 5, "a reason for nothing");

        assertThat(result().resolve("place-by-step.svg")).exists();
        assertThat(result().resolve("history.csv")).content().isEqualTo(once);
    }

    @Test
    void otherSeedsClausesAndNumbersAreLinesOfTheirOwn() {
        publish(new Race(1, 0.5), 5, "");
        publish(new Race(1, 0.5), 7, "more power");
        publish(new Race(1, 2), 7, "a bolder slide");
        publish(new Race(1.25, 2), 7, "a mended loop");

        assertThat(history().publications())
                .extracting(Publication::changed)
                .containsExactly(
                        "first publication",
                        "seeds 101-105 to 101-107",
                        "outcome SUPPORTED to REFUTED; other clauses",
                        "other numbers");
        assertThat(history().publications())
                .extracting(Publication::why)
                .containsExactly("", "more power", "a bolder slide", "a mended loop");
        assertThat(result().resolve("verdict.md"))
                .content()
                .contains("## History", "| 101-107 | LECTURE | REFUTED | other numbers | a mended loop |");
        assertThat(result().resolve("SHA256SUMS")).content().contains("  history.csv\n");
        assertThat(Verification.of(new Race(1.25, 2), result()).difference()).isEmpty();
    }

    @Test
    void anOlderResultWithoutHistoryGetsOne() throws IOException {
        publish(new Race(1, 0.5), 5, "");
        Files.delete(result().resolve("history.csv"));

        publish(new Race(1, 0.5), 5, "");

        assertThat(history().publications()).hasSize(1);
    }

    @Test
    void aWriteThatFailsLeavesTheHistory() throws IOException {
        publish(new Race(1, 0.5), 5, "");
        String before = Files.readString(result().resolve("history.csv"));

        assertThatThrownBy(() -> publish(new Race(1, Double.NaN), 7, "")).isInstanceOf(RuntimeException.class);

        assertThat(result().resolve("history.csv")).content().isEqualTo(before);
    }

    @Test
    void aDamagedHistoryIsRefusedBeforeTheRunAndNeverReplaced() throws IOException {
        publish(new Race(1, 0.5), 5, "");
        Path file = result().resolve("history.csv");
        Files.writeString(file, Files.readString(file).replace("SUPPORTED", "CERTAIN"));
        Study study = study(new Race(1, 0.5), 7);

        assertThatThrownBy(() -> Preflight.checkPlace(study, results(), true))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("history.csv, line 2", "'outcome' was 'CERTAIN'", "restore it");
        assertThatThrownBy(() -> publish(new Race(1, 0.5), 7, "")).hasMessageContaining("history.csv, line 2");
        assertThat(file).content().contains("CERTAIN");
    }

    @Test
    void aHistoryThatEndsInAnotherVerdictIsNoticed() throws IOException {
        publish(new Race(1, 0.5), 5, "");
        Path file = result().resolve("history.csv");
        Files.writeString(file, Files.readString(file).replace("101-105", "201-205"));

        assertThat(Verification.of(new Race(1, 0.5), result()).difference())
                .contains("other numbers or words in verdict.md, history.csv", "history.csv was changed");
    }

    private void publish(Race race, int seeds, String why) {
        Session session = new Session(new Publisher(Set.of(Format.SVG), folder, "test", why));
        session.add(study(race, seeds), results(), trial -> Optional.empty());
        session.run(new ThreadEngine(1), trials -> trials, new Session.Listener() {});
    }

    private static Study study(Race race, int seeds) {
        List<Long> block = LongStream.range(101, 101 + seeds).boxed().toList();
        return new Study(race, Settings.of(Scale.LECTURE), block);
    }

    private ResultsFolder results() {
        return new ResultsFolder(folder.resolve("results"));
    }

    private Path result() {
        return results().folder("race");
    }

    private History history() {
        return History.read(result());
    }

    /**
     * A hare that is ahead of a tortoise.
     *
     * @param ahead how far
     * @param least how far the claim says
     */
    private record Race(double ahead, double least) implements Experiment<Double> {
        private static final Metric PLACE = Metric.of("place", "Place", "m", Axis.STEP, Better.HIGHER);
        private static final Arm<Double> HARE = Arm.of("hare", 1.0);
        private static final Arm<Double> TORTOISE = Arm.of("tortoise", 0.0);

        @Override
        public Claim claim() {
            return Claim.named("race").says("The hare wins.");
        }

        @Override
        public List<Arm<Double>> arms() {
            return List.of(HARE, TORTOISE);
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Recipe recipe(Double legs, Settings settings) {
            return Recipe.procedure((seed, recorder) -> recorder.record(PLACE, 1, legs * ahead));
        }

        @Override
        public List<Clause> clauses() {
            return List.of(clause(
                    "it shows", expect(PLACE.atEnd(), HARE).toExceed(TORTOISE).by(least)));
        }

        @Override
        public List<Figure> figures() {
            if (Double.isNaN(least)) {
                throw new IllegalStateException("the figures cannot be drawn");
            }
            return List.of(Figure.of("Place by step", Plot.curves(PLACE)));
        }
    }
}
