package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.claim.Tuning;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class TunedTest {
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Tuning LOWEST = Tuning.of(RATE, 0.01, 0.1, 1, 10).lowest(Planted.LOSS.atEnd());
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

        Tuning highest = Tuning.of(RATE, 0.01, 0.1, 1).highest(Planted.LOSS.atEnd());

        assertThat(tuned(highest).chosen()).containsEntry(RELU.key(), 0.1);
    }

    @Test
    void ofEquallyGoodValuesTheFirstOfTheGridIsChosen() {
        pilots(RELU, 0.01, 2, 2);
        pilots(RELU, 0.1, 1, 1);
        pilots(RELU, 1, 1, 1);

        assertThat(tuned().chosen()).containsEntry(RELU.key(), 0.1);
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

        assertThat(tuned().choices()).containsExactly(new Tuned.Choice(RELU.key(), 0.01, true));
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

        assertThat(Tuned.of(new Tunable(LOWEST), new Trials(recordings))).isEmpty();
    }

    private void pilots(Arm<Integer> arm, double value, double... losses) {
        for (int i = 0; i < losses.length; i++) {
            recordings.put(
                    new TrialKey(LOWEST.pilot(arm.key(), value), 1 + i), Planted.recording(Planted.LOSS, losses[i]));
        }
    }

    private Tuned tuned() {
        return tuned(LOWEST);
    }

    private Tuned tuned(Tuning tuning) {
        return Tuned.of(new Tunable(tuning), new Trials(recordings)).orElseThrow();
    }

    private record Tunable(Tuning tuned) implements Experiment<Integer> {
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
        public List<Clause> clauses() {
            return List.of();
        }

        @Override
        public List<Figure> figures() {
            return List.of();
        }
    }
}
