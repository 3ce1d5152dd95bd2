package lab.verdict;

import static lab.claim.Expectation.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Expectation;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.claim.Tuning;
import lab.data.Part;
import lab.metric.Metric;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class TunedTest {
    private static final Metric LOSS = Planted.LOSS.on(Part.VALIDATION);
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Tuning LOWEST = Tuning.of(RATE, 0.01, 0.1, 1, 10).lowest(LOSS.atEnd());
    private static final Arm<Integer> RELU = Arm.of("ReLU", 1);
    private static final Arm<Integer> TANH = Arm.of("tanh", 2);

    private final Map<TrialKey, Recording> recordings = new LinkedHashMap<>();

    @Test
    void theBestMeanIsChosenForEachArm() {
        pilots(RELU, 0.01, 5, 5);
        pilots(RELU, 0.1, 1, 5);
        pilots(RELU, 1, 4, 4);
        pilots(TANH, 0.01, 9, 9);
        pilots(TANH, 0.1, 2, 1);
        pilots(TANH, 1, 1, 1);

        assertThat(tuned().chosen()).containsExactly(Map.entry(RELU.key(), 0.1), Map.entry(TANH.key(), 1.0));
    }

    @Test
    void theHighestScoreIsChosenWhereThatIsBetter() {
        pilots(RELU, 0.01, 1, 1);
        pilots(RELU, 0.1, 3, 3);
        pilots(RELU, 1, 2, 2);

        Tuning highest = Tuning.of(RATE, 0.01, 0.1, 1).highest(LOSS.atEnd());

        assertThat(tuned(highest).chosen()).containsEntry(RELU.key(), 0.1);
    }

    @Test
    void ofEquallyGoodValuesTheSmallestIsChosen() {
        pilots(RELU, 0.01, 2, 2);
        pilots(RELU, 0.1, 1, 1);
        pilots(RELU, 1, 1, 1);

        assertThat(tuned().chosen()).containsEntry(RELU.key(), 0.1);
    }

    @Test
    void theSmallestOfEqualValuesIsChosenWhateverTheirOrderInTheFile() {
        pilots(RELU, 10, 1, 1);
        pilots(RELU, 1, 2, 2);
        pilots(RELU, 0.1, 1, 1);
        pilots(RELU, 0.01, 3, 3);

        assertThat(tuned().choices()).containsExactly(new Tuned.Choice(RELU.key(), 0.1, false, true));
    }

    @Test
    void theOrderAtTheNeighbouringValuesIsSaidTheBetterArmFirst() {
        row(RELU, 3, 1, 2, 9);
        row(TANH, 4, 2, 1.5, 9);

        assertThat(words(expect(LOSS.atEnd(), TANH).toStayBelow(RELU)))
                .endsWith(
                        "On the pilots [ReLU] at 0.1 is ahead of [tanh] at 1. At the next smaller values, 0.01 and 0.1, it"
                                + " is reversed; at the next larger ones, 1 and 10, the order is the same.");
    }

    @Test
    void levelArmsAndTheEndOfTheGridAreSaid() {
        row(RELU, 3, 1, 2, 9);
        row(TANH, 1, 2, 3, 9);

        assertThat(words(expect(LOSS.atEnd(), TANH).toExceed(RELU)))
                .endsWith(
                        "On the pilots [tanh] at 0.01 is level with [ReLU] at 0.1. At the next smaller values, nothing is"
                                + " known: the grid ends; at the next larger ones, 0.1 and 1, they are, too.");
    }

    @Test
    void whoIsAheadBesideALevelChoiceIsSaid() {
        row(RELU, 3, 1, 2, 9);
        row(TANH, 4, 1, 5, 9);

        assertThat(words(expect(LOSS.atEnd(), TANH).toExceed(RELU)))
                .endsWith(
                        "At the next smaller values, 0.01 and 0.01, [ReLU] is ahead; at the next larger ones, 1 and 1, [ReLU]"
                                + " is ahead.");
    }

    @Test
    void armsThatBothFailBesideTheirBestValuesAreLevelThere() {
        row(RELU, 3, 1, Double.NaN, 9);
        row(TANH, 4, 2, Double.NaN, 9);

        assertThat(words(expect(LOSS.atEnd(), RELU).toStayBelow(TANH)))
                .endsWith("at the next larger ones, 1 and 1, they are level.");
    }

    @Test
    void onlyJudgedOrdersOfTunedArmsAreSaidAndEachPairOnce() {
        row(RELU, 3, 1, 2, 9);
        row(TANH, 4, 2, 1.5, 9);

        assertThat(words(
                        expect(LOSS.atEnd(), RELU).toStayBelow(TANH),
                        expect(LOSS.best(), TANH).toExceed(RELU)))
                .containsOnlyOnce("On the pilots");
        assertThat(words(expect(LOSS.atEnd(), RELU).toMatch(TANH, 0.1))).doesNotContain("On the pilots");
    }

    @Test
    void aValueAtWhichOneTrialDivergedIsTheWorst() {
        pilots(RELU, 0.01, 3, 3);
        pilots(RELU, 0.1, 2, 2);
        pilots(RELU, 1, 0, Double.NaN);

        assertThat(tuned().chosen()).containsEntry(RELU.key(), 0.1);
    }

    @Test
    void whereEverythingDivergedTheFirstOfTheGridIsChosenAndAtTheEdge() {
        pilots(RELU, 0.01, Double.NaN);
        pilots(RELU, 0.1, Double.NaN);

        assertThat(tuned().choices()).containsExactly(new Tuned.Choice(RELU.key(), 0.01, true, false));
        assertThat(tuned().words())
                .containsExactly(
                        "rate chosen on pilot seed 1 for the lowest loss at end: [ReLU] 0.01.",
                        "At no value of the grid does every pilot have a score, so that nothing is chosen but the"
                                + " smallest: [ReLU] 0.01.");
    }

    @Test
    void aValueAtEitherEndOfTheGridIsAtTheEdge() {
        pilots(RELU, 0.01, 3);
        pilots(RELU, 0.1, 2);
        pilots(RELU, 1, 1);
        pilots(TANH, 0.01, 1);
        pilots(TANH, 0.1, 2);
        pilots(TANH, 1, 3);

        assertThat(tuned().words())
                .containsExactly(
                        "rate chosen on pilot seed 1 for the lowest loss at end: [ReLU] 1, [tanh] 0.01.",
                        "At the edge of the grid, 0.01 to 1: [ReLU] 1, [tanh] 0.01. A better value may lie beyond.");
    }

    @Test
    void aValueWithinTheGridNeedsNoNotice() {
        pilots(RELU, 0.01, 3, 3);
        pilots(RELU, 0.1, 2, 2);
        pilots(RELU, 1, 3, 3);

        assertThat(tuned().words())
                .containsExactly("rate chosen on pilot seeds 1, 2 for the lowest loss at end: [ReLU] 0.1.");
    }

    @Test
    void trialsOfTheStudyItselfChooseNothing() {
        recordings.put(new TrialKey(RELU.key(), 101), Planted.recording(Planted.LOSS, 0));

        assertThat(Tuned.of(new Tunable(LOWEST, List.of()), new Trials(recordings)))
                .isEmpty();
    }

    private void pilots(Arm<Integer> arm, double value, double... losses) {
        for (int i = 0; i < losses.length; i++) {
            recordings.put(
                    new TrialKey(LOWEST.pilot(arm.key(), value), 1 + i), Planted.recording(Planted.LOSS, losses[i]));
        }
    }

    /** One pilot of an arm at each value of the grid. */
    private void row(Arm<Integer> arm, double... losses) {
        for (int i = 0; i < losses.length; i++) {
            pilots(arm, LOWEST.grid().get(i), losses[i]);
        }
    }

    private String words(Expectation... expectations) {
        Tunable experiment = new Tunable(LOWEST, List.of(Clause.clause("it shows", expectations)));
        return String.join(" ", Tuned.words(experiment, Tuned.of(experiment, new Trials(recordings)), Map.of()));
    }

    private Tuned tuned() {
        return tuned(LOWEST);
    }

    private Tuned tuned(Tuning tuning) {
        return Tuned.of(new Tunable(tuning, List.of()), new Trials(recordings)).orElseThrow();
    }

    private record Tunable(Tuning tuned, List<Clause> clauses) implements Experiment<Integer> {
        @Override
        public Claim claim() {
            return Claim.named("tunable");
        }

        @Override
        public List<Arm<Integer>> arms() {
            return List.of(RELU, TANH);
        }

        @Override
        public List<Setting> settings() {
            return List.of(RATE);
        }

        @Override
        public Optional<Tuning> tuning() {
            return Optional.of(tuned);
        }

        @Override
        public Recipe recipe(Integer value, Settings settings) {
            return Recipe.procedure((seed, recorder) -> {});
        }

        @Override
        public List<Figure> figures() {
            return List.of();
        }
    }
}
