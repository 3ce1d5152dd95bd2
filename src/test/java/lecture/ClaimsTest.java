package lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.run.Study;
import lab.run.ThreadEngine;
import lab.store.StudyFiles;
import lab.store.VerdictJson;
import lab.verdict.Finding;
import lab.verdict.Judge;
import lab.verdict.Outcome;
import lab.verdict.Tuned;
import lab.verdict.Verdict;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Trains the claims of one tier again, all arms and published seeds, and holds every expectation against the outcome that
 * is published in {@code results/}: what was supported shows in four of five seeds and is not refuted, what was refuted is
 * not supported. Not more, since on another processor sums are rounded otherwise and one seed may tip. Takes minutes;
 * {@code -Dtest.excluded=claims} leaves it out, {@code -Dclaims.tier=2} takes another tier.
 */
@Tag("claims")
class ClaimsTest {
    private static final int TIER = Integer.getInteger("claims.tier", 1);

    @TestFactory
    Stream<DynamicNode> everyPublishedVerdictComesOutAgain() {
        return Syllabus.EXPERIMENTS.stream()
                .filter(experiment -> experiment.claim().tier() == TIER)
                .map(ClaimsTest::claim);
    }

    private static DynamicNode claim(Experiment<?> experiment) {
        return dynamicContainer(experiment.claim().id(), Stream.of(experiment).flatMap(ClaimsTest::expectations));
    }

    /** Trains only when this claim's tests are about to run. */
    private static Stream<DynamicNode> expectations(Experiment<?> experiment) {
        List<Finding> found = judged(experiment).findings();
        List<Outcome> published =
                VerdictJson.readFindings(Path.of("results", experiment.claim().id(), StudyFiles.VERDICT_JSON));
        return IntStream.range(0, found.size())
                .mapToObj(i -> dynamicTest(
                        found.get(i).expectation().describe(), () -> comesOutAgain(published.get(i), found.get(i))));
    }

    private static void comesOutAgain(Outcome published, Finding found) {
        assumeThat(published).as("what is undecided may tip").isNotEqualTo(Outcome.INCONCLUSIVE);
        boolean supported = published == Outcome.SUPPORTED;
        assertThat(found.outcome()).as(found.words()).isNotEqualTo(supported ? Outcome.REFUTED : Outcome.SUPPORTED);
        if (supported) {
            assertThat((double) found.holding() / found.counted())
                    .as(found.words())
                    .isGreaterThanOrEqualTo(0.8);
        }
    }

    private static Verdict judged(Experiment<?> experiment) {
        Study study = new Study(experiment, Settings.of(Scale.LECTURE), experiment.seeds(Scale.LECTURE));
        ThreadEngine engine = new ThreadEngine(Runtime.getRuntime().availableProcessors());
        Study tuned = Tuned.of(experiment, study.gatherPilots(engine.recordings(study.pilots())))
                .map(pilots -> study.choosing(pilots.chosen()))
                .orElse(study);
        return Judge.judge(experiment.expectations(), tuned.gather(engine.recordings(tuned.trials())));
    }
}
