package lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.run.Study;
import lab.run.ThreadEngine;
import lab.store.Provenance;
import lab.store.StoredVerdict;
import lab.store.StoredVerdict.StoredFinding;
import lab.store.VerdictDiff;
import lab.store.VerdictDiff.Outcomes;
import lab.study.Products;
import lab.verdict.Judge;
import lab.verdict.Outcome;
import lab.verdict.Tuned;
import lab.verdict.Verdict;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Trains the claims of one tier again, all arms and published seeds, and holds the verdict and the outcome of every
 * expectation against those published in {@code results/}. Where matrix products are made as they were then, by the
 * checksum in the provenance, the outcomes must be the same. With another kernel sums are rounded otherwise and one seed may
 * tip: nothing may turn between SUPPORTED and REFUTED, what was supported must show in four of five seeds, and what was
 * undecided may be anything, as the test's name says. Takes minutes; {@code -Dtest.excluded=claims} leaves it out, {@code
 * -Dclaims.tier=2} takes another tier.
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
        return dynamicContainer(experiment.claim().id(), Stream.of(experiment).flatMap(ClaimsTest::outcomes));
    }

    /** Trains only when this claim's tests are about to run. */
    private static Stream<DynamicNode> outcomes(Experiment<?> experiment) {
        Path published = Path.of("results", experiment.claim().id());
        StoredVerdict found = found(experiment);
        VerdictDiff diff = VerdictDiff.between(StoredVerdict.read(published), found);
        boolean same = Provenance.read(published).machine().products().equals(Products.checksum());
        return Stream.concat(
                Stream.of(dynamicTest(name("verdict", diff.claim(), same), () -> comesOutAgain(diff.claim(), same))),
                IntStream.range(0, found.findings().size())
                        .mapToObj(i -> expectation(
                                diff.expectations().get(i), found.findings().get(i), same)));
    }

    private static DynamicNode expectation(Outcomes outcomes, StoredFinding found, boolean same) {
        return dynamicTest(name(outcomes.what(), outcomes, same), () -> {
            comesOutAgain(outcomes, same);
            if (outcomes.a() == Outcome.SUPPORTED) {
                assertThat((double) found.holding() / found.counted())
                        .as(found.words())
                        .isGreaterThanOrEqualTo(0.8);
            }
        });
    }

    /** What the test holds, and what came out. */
    private static String name(String what, Outcomes outcomes, boolean same) {
        String rule = same
                ? "same kernel, must be the same"
                : outcomes.a() == Outcome.INCONCLUSIVE
                        ? "another kernel, was undecided and may be anything"
                        : "another kernel, must not be contradicted";
        return what + " [published " + outcomes.a() + ", found " + outcomes.b() + "; " + rule + "]";
    }

    private static void comesOutAgain(Outcomes outcomes, boolean same) {
        String numbers = "published " + outcomes.numbersA() + ", found " + outcomes.numbersB();
        if (same) {
            assertThat(outcomes.b()).as(numbers).isEqualTo(outcomes.a());
        } else {
            assertThat(outcomes.contradict()).as(outcomes + ", " + numbers).isFalse();
        }
    }

    /** The verdict on fresh trials. */
    private static StoredVerdict found(Experiment<?> experiment) {
        return StoredVerdict.of(experiment.claim(), Scale.LECTURE, experiment.seeds(Scale.LECTURE), judged(experiment));
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
