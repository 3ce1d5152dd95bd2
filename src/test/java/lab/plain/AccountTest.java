package lab.plain;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Scale;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.result.PlantedExperiment;
import lab.result.StoredVerdict;
import lab.verdict.Judge;
import lab.verdict.Power;
import lab.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Judged claims in plain words, from planted numbers. */
final class AccountTest {
    private static final Metric ACCURACY = Metric.of("test_accuracy", "Test accuracy", "", Axis.EPOCH, Better.HIGHER);
    private static final Factor<String> RATE = Factor.of("rate", "large", "small");
    private static final Arm<String> PLAIN = Arm.of("plain", "plain");
    private static final Arm<String> NEW = Arm.of("new", "new");
    private static final Clause BETTER = clause(
                    "it ends higher", expect(ACCURACY.atEnd(), NEW).toExceed(PLAIN))
            .in(RATE);

    @Test
    void aClaimThatDependsNamesBothRegimesFirst() {
        Block block = block(BETTER, 0.1, -0.2);

        assertThat(block.finding())
                .isEqualTo("It depends: “it ends higher” holds at rate large, but not at rate small.");
        assertThat(block.saw())
                .containsExactly(
                        "“it ends higher” holds at rate large (test accuracy at the end: new 10 percentage points"
                                + " higher than plain), does not hold at rate small (20 percentage points lower).");
        assertThat(block.tell()).contains("at rate large, but not at rate small");
        assertThat(block.why()).contains("in all 10 seeds at rate large and in none of 10 seeds at rate small");
    }

    @Test
    void theWordsFollowTheOutcome() {
        assertThat(block(BETTER, 0.1, 0.2).finding()).isEqualTo("It held in every condition that was tried.");
        assertThat(block(BETTER, -0.1, -0.2).finding())
                .isEqualTo("It did not hold: “it ends higher” failed in every condition that was tried.");
        assertThat(block(BETTER, -0.1, -0.2).tell())
                .startsWith("Do not teach it in these words: test accuracy at the end: new 10 percentage points lower");
    }

    @Test
    void anUndecidedClaimSaysWhatWouldDecideIt() {
        Trials trials = trials(new double[] {0.1, 0.1, 0.1, 0.1, -0.1}, new double[] {0.1, 0.1, 0.1, 0.1, -0.1});

        Block block = block(BETTER, trials);

        assertThat(block.finding()).isEqualTo("Not settled: “it ends higher”.");
        assertThat(block.why())
                .startsWith("Expected was: test accuracy at the end: new above plain. It was so in 4 of 5 seeds;")
                .containsPattern(
                        "With 5 seeds \\d+ % of studies like this one come to a decision; with \\d+ seeds \\d+ %"
                                + " would, most of them SUPPORTED\\.");
    }

    @Test
    void theComparisonWithoutItsPremiseIsNotJudged() {
        Clause given = BETTER.given(expect(ACCURACY.atEnd(), PLAIN).atLeast(0.9));

        Block block = block(given, 0.1, 0.1);

        assertThat(block.saw())
                .containsExactly("“it ends higher” could not be judged at rate large and at rate small"
                        + " (test accuracy at the end: 50 % for plain).");
        assertThat(block.why()).contains("a condition that was not met");
    }

    @Test
    void aClauseThatIsNotJudgedSaysWhy() {
        assertThat(block(Clause.unjudged("it is fast", "needs a GPU"), 0, 0).saw())
                .containsExactly("“it is fast” is not judged: needs a GPU.");
    }

    private static Block block(Clause clause, double large, double small) {
        return block(clause, trials(ten(large), ten(small)));
    }

    private static double[] ten(double value) {
        double[] values = new double[10];
        Arrays.fill(values, value);
        return values;
    }

    private static Block block(Clause clause, Trials trials) {
        List<Arm<String>> arms = Arm.product(List.of(PLAIN, NEW), RATE, (value, level) -> value);
        Claim claim = Claim.named("it-is-better").says("It is better.");
        Experiment<String> experiment = new PlantedExperiment(claim, arms, List.of(), List.of(clause), List.of());
        Verdict verdict = Judge.judge(experiment.clauses(), trials);
        StoredVerdict stored = StoredVerdict.of(claim, Scale.LECTURE, trials.seeds(), verdict)
                .with(Power.wouldDecide(verdict, experiment.clauses(), trials));
        return Block.of(experiment, stored, Map.of());
    }

    private static Trials trials(double[] large, double[] small) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (int i = 0; i < large.length; i++) {
            record(recordings, "large", 101 + i, large[i]);
            record(recordings, "small", 101 + i, small[i]);
        }
        return new Trials(recordings);
    }

    private static void record(Map<TrialKey, Recording> recordings, String rate, long seed, double difference) {
        recordings.put(new TrialKey(PLAIN.at(RATE, rate).key(), seed), ending(0.5));
        recordings.put(new TrialKey(NEW.at(RATE, rate).key(), seed), ending(0.5 + difference));
    }

    private static Recording ending(double accuracy) {
        Recorder recorder = new Recorder();
        recorder.record(ACCURACY, 1, accuracy);
        return recorder.recording();
    }
}
