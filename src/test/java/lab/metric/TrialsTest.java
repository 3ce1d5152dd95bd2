package lab.metric;

import static lab.metric.Planted.LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrialsTest {
    private static final ArmKey HE = new ArmKey("He", Map.of());

    @Test
    void anArmIsWrittenWithItsLevelsInTheOrderGiven() {
        assertThat(HE.at("depth", 20).at("batch", 64)).hasToString("He, depth 20, batch 64");
        assertThat(HE).hasToString("He");
    }

    @Test
    void aLevelThatAnArmDoesNotHaveIsEmpty() {
        assertThat(HE.at("depth", 20).level("depth")).isEqualTo("20");
        assertThat(HE.level("depth")).isEmpty();
    }

    @Test
    void anArmNeedsAName() {
        assertThatThrownBy(() -> new ArmKey(" ", Map.of())).hasMessage("An arm needs a name, e.g. 'He'.");
    }

    @Test
    void seedZeroIsRefused() {
        assertThatThrownBy(() -> new TrialKey(HE, 0)).hasMessageContaining("Seed 0 is not reproducible");
    }

    @Test
    void aMetricIsNamedInSnakeCase() {
        assertThatThrownBy(() -> Metric.of("Test loss", "", "", Axis.EPOCH, Better.LOWER))
                .hasMessage("A metric's name is snake_case, e.g. 'test_loss', but was 'Test loss'.");
    }

    @Test
    void theValuesOfAnArmComeInTheOrderOfTheSeeds() {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        recordings.put(new TrialKey(HE, 102), Planted.recorder(LOSS, 2).recording());
        recordings.put(new TrialKey(HE, 101), Planted.recorder(LOSS, 1).recording());

        assertThat(new Trials(recordings).values(LOSS.atEnd(), HE)).containsExactly(2, 1);
    }

    @Test
    void aTrialThatIsNotThereIsNamedWithThoseThatAre() {
        Trials trials = new Trials(
                Map.of(new TrialKey(HE, 101), Planted.recorder(LOSS, 1).recording()));

        assertThatThrownBy(() -> trials.observed(HE, 103).recording())
                .hasMessageContaining("no trial 'He, seed 103'")
                .hasMessageContaining("[He] with seeds [101]");
    }
}
