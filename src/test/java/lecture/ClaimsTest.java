package lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.metric.ArmKey;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.publish.Products;
import lab.result.Provenance;
import lab.result.StoredVerdict;
import lab.result.StoredVerdict.StoredFinding;
import lab.result.StudyFiles;
import lab.result.VerdictDiff;
import lab.result.VerdictDiff.Outcomes;
import lab.study.Study;
import lab.study.ThreadEngine;
import lab.verdict.Judge;
import lab.verdict.Outcome;
import lab.verdict.Tuned;
import lab.verdict.Verdict;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Trains the claims of one tier again and compares with what is published in {@code results/}. Where matrix products are made
 * as they were then, by the checksum in the provenance, the first {@value #SAMPLED} seeds of every arm must record the
 * published numbers, bit for bit; {@link PublishedResultsTest} judges all of these numbers again. With another kernel
 * sums are rounded otherwise, so all seeds are trained and the outcomes compared: one seed may tip, but nothing may turn
 * between SUPPORTED and REFUTED, what was supported must show in four of five seeds, and what was undecided may be anything,
 * as the test's name says. Takes minutes; {@code -Dtest.excluded=claims} leaves it out, {@code -Dclaims.tier=2} takes another
 * tier, {@code -Dclaims.seeds=all} trains all seeds and compares both.
 */
@Tag("claims")
class ClaimsTest {
    private static final int TIER = Integer.getInteger("claims.tier", 1);
    private static final boolean ALL = "all".equals(System.getProperty("claims.seeds"));
    private static final int SAMPLED = 2;

    @TestFactory
    Stream<DynamicNode> everyPublishedVerdictComesOutAgain() {
        return Syllabus.EXPERIMENTS.stream()
                .filter(experiment -> experiment.claim().tier() == TIER)
                .map(ClaimsTest::claim);
    }

    private static DynamicNode claim(Experiment<?> experiment) {
        return dynamicContainer(experiment.claim().id(), Stream.of(experiment).flatMap(ClaimsTest::tests));
    }

    /** Trains only when this claim's tests are about to run. */
    private static Stream<DynamicNode> tests(Experiment<?> experiment) {
        Path folder = Path.of("results", experiment.claim().id());
        boolean same = Provenance.read(folder).machine().products().equals(Products.checksum());
        Trials published = StudyFiles.readTrials(folder);
        List<Long> seeds = experiment.seeds(Scale.LECTURE);
        Trials found = found(experiment, published, same && !ALL ? seeds.subList(0, SAMPLED) : seeds);
        Stream<DynamicNode> numbers =
                same ? found.arms().stream().map(arm -> sameNumbers(arm, found, published)) : Stream.of();
        return Stream.concat(numbers, same && !ALL ? Stream.of() : outcomes(experiment, folder, found, same));
    }

    private static DynamicNode sameNumbers(ArmKey arm, Trials found, Trials published) {
        return dynamicTest(arm + " [same kernel: the published numbers of seeds " + found.seeds() + "]", () -> {
            for (long seed : found.seeds()) {
                TrialKey key = new TrialKey(arm, seed);
                assertThat(found.recordings().get(key).samples())
                        .as("%s", key)
                        .isEqualTo(published.recordings().get(key).samples());
            }
        });
    }

    private static Stream<DynamicNode> outcomes(Experiment<?> experiment, Path folder, Trials trials, boolean same) {
        Verdict verdict = Judge.judge(experiment.clauses(), trials);
        StoredVerdict found = StoredVerdict.of(experiment.claim(), Scale.LECTURE, trials.seeds(), verdict);
        VerdictDiff diff = VerdictDiff.between(StoredVerdict.read(folder), found);
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
                assertThat((double) found.holding() / found.seeds())
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

    /** Fresh trials of all arms with these seeds, at the values that the published pilots chose. */
    private static Trials found(Experiment<?> experiment, Trials published, List<Long> seeds) {
        Study study = new Study(experiment, Settings.of(Scale.LECTURE), seeds);
        Study tuned = Tuned.of(experiment, published)
                .map(pilots -> study.choosing(pilots.chosen()))
                .orElse(study);
        ThreadEngine engine = new ThreadEngine(Runtime.getRuntime().availableProcessors());
        return tuned.gather(engine.recordings(tuned.trials()));
    }
}
