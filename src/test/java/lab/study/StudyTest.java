package lab.study;

import static lab.study.Planted.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Arm;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.metric.ArmKey;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.network.Mlp;
import lab.probe.DecisionField;
import lab.probe.Moment;
import org.junit.jupiter.api.Test;

final class StudyTest {
    private static final Recipe NOTHING = Recipe.procedure((seed, recorder) -> {});

    @Test
    void trialsGoSeedBySeedSoThatAnInterruptedStudyHasWholePairs() {
        Study study = Planted.study(Planted.arms(2, arm -> NOTHING), 101L, 102L);

        assertThat(study.trials())
                .extracting(Trial::toString)
                .containsExactly(
                        "planted | arm 0 | seed 101",
                        "planted | arm 1 | seed 101",
                        "planted | arm 0 | seed 102",
                        "planted | arm 1 | seed 102");
    }

    @Test
    void finishedTrialsAreGatheredInTheOrderOfArmsAndSeeds() {
        Study study = Planted.study(Planted.arms(2, arm -> NOTHING), 101L, 102L);
        Map<Trial, Recording> finished = new HashMap<>();
        study.trials().forEach(trial -> finished.put(trial, recording(trial.key())));

        assertThat(study.gather(finished).recordings().keySet())
                .extracting(TrialKey::toString)
                .containsExactly("arm 0, seed 101", "arm 0, seed 102", "arm 1, seed 101", "arm 1, seed 102");
        assertThat(study.gather(finished).values(NUMBER.atEnd(), study.arms().get(1)))
                .containsExactly(101, 102);
    }

    @Test
    void anArmThatIsThereTwiceIsRefused() {
        Planted twice = new Planted(List.of(Arm.of("He", 1), Arm.of("He", 2)), arm -> NOTHING);
        ArmKey he = new ArmKey("He", Map.of());

        assertThatThrownBy(() -> Trial.recipe(twice, he, Settings.of(Scale.SMOKE)))
                .hasMessage("'planted' has 2 arms called 'He', but needs exactly one.");
    }

    @Test
    void ofPicturesOnlyThoseOfTheFirstSeedAreKept() {
        Recipe training = Recipe.train(Mlp.inputs(2).hidden(3), Datasets.gaussian(4, 2))
                .observe(Moment.AT_END, DecisionField.within(-1, 1));
        Study study = Planted.study(Planted.arms(1, arm -> training), 101L, 102L);
        Recorder recorder = new Recorder();
        recorder.record(NUMBER, 1, 5);
        recorder.record(DecisionField.CLASS_PROBABILITY, 1, 1, 0.5);
        Map<Trial, Recording> finished = new HashMap<>();
        study.trials().forEach(trial -> finished.put(trial, recorder.recording()));

        assertThat(study.gatherAll(finished).recordings().values())
                .extracting(recording -> recording.samples().size())
                .containsExactly(2, 1);
        assertThat(study.gather(finished).recordings().values())
                .extracting(recording -> recording.samples().size())
                .containsExactly(2, 2);
    }

    @Test
    void onlyArmsThatTrainHaveANetwork() {
        Recipe training = Recipe.train(Mlp.inputs(2).hidden(3), Datasets.gaussian(4, 2));
        Study study = Planted.study(Planted.arms(2, arm -> arm == 0 ? NOTHING : training), 101L);

        assertThat(study.networks()).containsOnlyKeys(study.arms().get(1));
    }

    private static Recording recording(TrialKey key) {
        Recorder recorder = new Recorder();
        recorder.record(NUMBER, 1, (double) key.seed());
        return recorder.recording();
    }
}
