package lab.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.cache.Stored;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.LabException;
import lab.figure.Format;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.result.Provenance;
import lab.result.ResultsFolder;
import lab.result.TrialsCsv;
import lab.study.Study;
import lab.study.ThreadEngine;
import lab.study.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pilots, a choice, and the trials that follow it. */
final class TunedStudyTest {
    @TempDir
    private Path folder;

    @Test
    void eachArmIsRunAtItsBestValueOnPilotSeeds() {
        run(new Knob());

        Evidence evidence = evidence(new Knob());

        assertThat(evidence.trials().values(Knob.USED.atEnd(), Knob.LOW.key())).containsOnly(0.1);
        assertThat(evidence.trials().values(Knob.USED.atEnd(), Knob.HIGH.key())).containsOnly(1);
    }

    @Test
    void anArmThatIsNotTunedHasNoPilotsAndItsOwnValue() {
        List<Trial> started = run(new Knob());

        assertThat(started)
                .filteredOn(trial -> trial.key().arm().equals(Knob.FIXED.key()))
                .extracting(trial -> trial.key().seed())
                .containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(evidence(new Knob()).trials().values(Knob.USED.atEnd(), Knob.FIXED.key()))
                .containsOnly(0.5);
    }

    @Test
    void theFileHoldsThePilotsUnderKeysThatNoArmHas() {
        run(new Knob());

        List<ArmKey> arms =
                TrialsCsv.read(folder.resolve("results/knob/trials.csv")).arms();

        assertThat(arms)
                .extracting(ArmKey::toString)
                .contains("low, part network", "low, part network, pilot-rate 0.01")
                .hasSize(3 + 6);
        assertThat(evidence(new Knob()).trials().seeds()).containsExactly(101L, 102L, 103L, 104L, 105L);
    }

    @Test
    void allPilotsRunBeforeTheFirstTrial() {
        List<Trial> started = run(new Knob());

        assertThat(started.subList(0, 30)).allMatch(trial -> trial.key().seed() <= 5);
        assertThat(started.subList(30, 45)).allMatch(trial -> trial.key().seed() > 100);
    }

    @Test
    void aRehearsalTakesOnePilotSeed() {
        Study study = new Study(new Knob(), Settings.of(Scale.SMOKE), Scale.SMOKE.seeds());

        assertThat(study.pilots()).hasSize(6).allMatch(trial -> trial.key().seed() == 1);
    }

    @Test
    void aRunThatGoesOnFromHalfOfItsTrialsWritesTheSameBytes() throws IOException {
        Map<Trial, Stored> store = new LinkedHashMap<>();
        run(study(new Knob()), TunedStudyTest::nothing, store);
        Map<String, String> whole = written();

        for (int half = 0; half < 2; half++) {
            Map<Trial, Stored> kept = everySecond(store, half);
            List<Trial> started = run(study(new Knob()), found(kept), new LinkedHashMap<>());

            assertThat(started).doesNotContainAnyElementsOf(kept.keySet()).hasSize(store.size() - kept.size());
            assertThat(written()).isEqualTo(whole);
        }
    }

    @Test
    void aRunThatGoesOnFromItsPilotsRunsTheTrialsAlone() throws IOException {
        Map<Trial, Stored> store = new LinkedHashMap<>();
        run(study(new Knob()), TunedStudyTest::nothing, store);
        Map<String, String> whole = written();
        store.keySet().removeIf(trial -> trial.key().seed() > 100);

        List<Trial> started = run(study(new Knob()), found(store), new LinkedHashMap<>());

        assertThat(started).hasSize(15).allMatch(trial -> trial.key().seed() > 100);
        assertThat(written()).isEqualTo(whole);
    }

    @Test
    void aStudyOfWhichNothingIsMissingIsNotRun() {
        Map<Trial, Stored> store = new LinkedHashMap<>();
        run(study(new Knob()), TunedStudyTest::nothing, store);

        assertThat(run(study(new Knob()), found(store), new LinkedHashMap<>())).isEmpty();
    }

    @Test
    void aWiderGridRunsOnlyWhatIsNew() {
        Map<Trial, Stored> store = new LinkedHashMap<>();
        run(study(new Knob()), TunedStudyTest::nothing, store);
        Map<String, Stored> byName = new LinkedHashMap<>();
        store.forEach((trial, stored) -> byName.put(trial.toString(), stored)); // the grid is no part of a trial's name
        Knob wider = new Knob(List.of(0.01, 0.1, 1.0, 10.0), 0);

        List<Trial> started =
                run(study(wider), trial -> Optional.ofNullable(byName.get(trial.toString())), new LinkedHashMap<>());

        assertThat(started).hasSize(10).allMatch(trial -> trial.settings().real(Knob.RATE) == 10);
        assertThat(evidence(wider).tuned().orElseThrow().choices()).noneMatch(choice -> choice.atEdge());
    }

    @Test
    void aUsersValueIsTakenInAllArmsAndNothingIsTuned() throws IOException {
        Study set = new Study(
                new Knob(),
                Settings.of(Scale.LECTURE, new Knob().settings(), Map.of("rate", "0.2")),
                List.of(101L, 102L));

        List<Trial> started = run(set, TunedStudyTest::nothing, new LinkedHashMap<>());

        assertThat(started).hasSize(6).allMatch(trial -> trial.settings().real(Knob.RATE) == 0.2);
        assertThat(written().get("verdict.md")).contains("rate was not tuned: it was set to 0.2 in all arms.");
        assertThat(written().get("score-by-rate.svg")).contains("Not tuned");
        assertThat(Provenance.read(result()).study().tuned()).isEmpty();
    }

    @Test
    void theVerdictSaysWhatWasChosenAndWhatIsAtTheEdge() throws IOException {
        run(new Knob());

        assertThat(written().get("verdict.md"))
                .contains("rate chosen on pilot seeds 1, 2, 3, 4, 5 for the highest validation_score best: ")
                .containsSubsequence("low, part network", "0.1", "high, part network", "1.")
                .containsSubsequence("At the edge of the grid, 0.01 to 1: ", "high, part network", "1.");
    }

    @Test
    void provenanceHoldsTheChosenValuesAndIsReadBack() {
        run(new Knob());

        var tuned = Provenance.read(result()).study().tuned();

        assertThat(tuned).hasValueSatisfying(found -> {
            assertThat(found.setting()).isEqualTo("rate");
            assertThat(found.grid()).containsExactly(0.01, 0.1, 1.0);
            assertThat(found.seeds()).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(found.chosen())
                    .containsExactly(Map.entry("low, part network", 0.1), Map.entry("high, part network", 1.0));
        });
    }

    @Test
    void ordinaryFiguresShowNoPilotsAndNameTheChosenValue() throws IOException {
        run(new Knob());

        assertThat(written().get("score-by-epoch.svg"))
                .contains("low, part network, rate 0.1", "high, part network, rate 1", "fixed, part procedure<")
                .doesNotContain("pilot");
        assertThat(written().get("score-in-bars.svg"))
                .contains("low, part network, rate 0.1")
                .doesNotContain("pilot");
    }

    @Test
    void theScoresAreDrawnForTunedArmsOnly() throws IOException {
        run(new Knob());

        assertThat(written().get("score-by-rate.svg"))
                .contains("low, part network, rate 0.1", "pilot seed (1, 2, 3, 4, 5)", "Validation score best")
                .doesNotContain("fixed");
    }

    @Test
    void aResultIsVerifiedFromItsFileAlone() {
        run(new Knob());

        assertThat(Verification.of(new Knob(), result()).difference()).isEmpty();
    }

    @Test
    void aChoiceThatDoesNotFollowFromThePilotsIsNoticed() throws IOException {
        run(new Knob());
        Path file = result().resolve("provenance.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"high, part network\": 1,", "")
                        .replace("\"low, part network\": 0.1", "\"low, part network\": 0.01"));

        assertThat(Verification.of(new Knob(), result()).difference())
                .isEqualTo("another value chosen on the pilots; provenance.json was changed");
    }

    @Test
    void aFailedPilotEndsItsStudyBeforeTheTrials() {
        List<LabException> abandoned = new ArrayList<>();
        Session session = session(study(new Knob(List.of(0.01, 0.1, 1.0), 1)), TunedStudyTest::nothing);

        session.run(new ThreadEngine(1), trials -> trials, new Session.Listener() {
            @Override
            public void abandoned(Study study, LabException why) {
                abandoned.add(why);
            }
        });

        assertThat(abandoned)
                .singleElement()
                .satisfies(why -> assertThat(why).hasMessageContaining("10 of 30 pilot trials failed"));
        assertThat(result()).doesNotExist();
    }

    @Test
    void otherStudiesRunBesideThePilots() {
        List<Trial> started = new ArrayList<>();
        Session session = session(study(new Knob()), TunedStudyTest::nothing);
        session.add(
                new Study(new BitExact(), Settings.of(Scale.SMOKE), List.of(101L)),
                new ResultsFolder(folder.resolve("results")),
                TunedStudyTest::nothing);

        session.run(new ThreadEngine(1), trials -> trials, listener(started, new LinkedHashMap<>()));

        assertThat(started.subList(0, 31)).anyMatch(trial -> trial.experiment() instanceof BitExact);
        assertThat(started).hasSize(46);
    }

    private List<Trial> run(Knob knob) {
        return run(study(knob), TunedStudyTest::nothing, new LinkedHashMap<>());
    }

    private List<Trial> run(Study study, Function<Trial, Optional<Stored>> found, Map<Trial, Stored> store) {
        List<Trial> started = new ArrayList<>();
        session(study, found).run(new ThreadEngine(1), trials -> trials, listener(started, store));
        return started;
    }

    private Session session(Study study, Function<Trial, Optional<Stored>> found) {
        Session session = new Session(new Publisher(Set.of(Format.SVG), folder, "test", ""));
        session.add(study, new ResultsFolder(folder.resolve("results")), found);
        return session;
    }

    private static Session.Listener listener(List<Trial> started, Map<Trial, Stored> store) {
        return new Session.Listener() {
            @Override
            public void finished(Trial trial, Recording recording, Duration time) {
                started.add(trial);
                store.put(trial, new Stored(recording, time));
            }
        };
    }

    private static Optional<Stored> nothing(Trial trial) {
        return Optional.empty();
    }

    private static Study study(Knob knob) {
        return new Study(knob, Settings.of(Scale.LECTURE), Scale.LECTURE.seeds());
    }

    private static Function<Trial, Optional<Stored>> found(Map<Trial, Stored> store) {
        return trial -> Optional.ofNullable(store.get(trial));
    }

    private static Map<Trial, Stored> everySecond(Map<Trial, Stored> store, int first) {
        List<Trial> trials = List.copyOf(store.keySet());
        return trials.stream()
                .filter(trial -> trials.indexOf(trial) % 2 == first)
                .collect(Collectors.toMap(trial -> trial, store::get));
    }

    private Path result() {
        return folder.resolve("results").resolve("knob");
    }

    private Evidence evidence(Knob knob) {
        return Evidence.read(knob, result());
    }

    /** All files but the one that says when and how long. */
    private Map<String, String> written() throws IOException {
        Map<String, String> content = new LinkedHashMap<>();
        try (var files = Files.list(result())) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith("provenance.json")
                        && !file.endsWith("SHA256SUMS")) { // which hold times, and their sum
                    content.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return content;
    }
}
