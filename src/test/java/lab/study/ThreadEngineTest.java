package lab.study;

import static lab.study.Planted.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.claim.Recipe;
import lab.data.Datasets;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.metric.TrialKey;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Gradients;
import lab.probe.Moment;
import lab.train.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;

final class ThreadEngineTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void moreTrialsAtATimeRecordTheSame(int jobs) {
        Study study = Planted.study(Planted.arms(3, ThreadEngineTest::training), 101L, 102L);

        assertThat(samples(new ThreadEngine(jobs).recordings(study.trials())))
                .hasSize(6)
                .isEqualTo(samples(new ThreadEngine(1).recordings(study.trials())));
    }

    @Test
    void trialsOfDifferentSeedsDiffer() {
        Study study = Planted.study(Planted.arms(1, ThreadEngineTest::training), 101L, 102L);
        Map<String, List<Sample>> samples = samples(new ThreadEngine(1).recordings(study.trials()));

        assertThat(samples.get("arm 0, seed 101")).isNotEqualTo(samples.get("arm 0, seed 102"));
    }

    @Test
    void aProcedureDrawsFromTheTrialsSeed() {
        Recipe recipe = Recipe.procedure((seed, recorder) -> recorder.record(NUMBER, 1, seed == data(101) ? 1 : 0));
        Study study = Planted.study(Planted.arms(1, arm -> recipe), 101L, 102L);

        assertThat(study.gather(new ThreadEngine(1).recordings(study.trials()))
                        .values(NUMBER.atEnd(), study.arms().get(0)))
                .containsExactly(1, 0);
    }

    @Test
    void everyTrialIsHeardOfOnce() {
        Study study = Planted.study(Planted.arms(5, arm -> Recipe.procedure((seed, recorder) -> {})), 101L, 102L);
        List<TrialKey> heard = new ArrayList<>();

        new ThreadEngine(2).run(study.trials(), new Engine.Listener() {
            @Override
            public void finished(Trial trial, Recording recording, Duration time) {
                heard.add(trial.key());
            }
        });

        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        study.trials().stream().map(Trial::key).toList());
    }

    @Test
    void aTrialThatFailsIsNamed() {
        Recipe broken = Recipe.procedure((seed, recorder) -> {
            throw new ArithmeticException("nothing to divide by");
        });
        Study study = Planted.study(Planted.arms(1, arm -> broken), 103L);
        ThreadEngine engine = new ThreadEngine(2);

        assertThatThrownBy(() -> engine.recordings(study.trials()))
                .isInstanceOfSatisfying(
                        LabException.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.TRIAL_FAILED))
                .hasMessageContaining("planted | arm 0 | seed 103")
                .hasMessageContaining("nothing to divide by")
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRefusalWithinATrialKeepsItsExitCode() {
        Recipe refusing = Recipe.procedure((seed, recorder) -> {
            throw LabException.unavailable("The data set is missing.");
        });
        Study study = Planted.study(Planted.arms(1, arm -> refusing), 103L);
        ThreadEngine engine = new ThreadEngine(1);

        assertThatThrownBy(() -> engine.recordings(study.trials()))
                .isInstanceOfSatisfying(
                        LabException.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNAVAILABLE));
    }

    @Test
    void noTrialAtATimeIsRefused() {
        assertThatThrownBy(() -> new ThreadEngine(0))
                .isInstanceOf(LabException.class)
                .hasMessage("A thread engine runs at least 1 trial at a time, but was given 0.");
    }

    private static Recipe training(int arm) {
        Mlp mlp = Mlp.inputs(4).hidden(5, 5).activation(Activation.RELU).dropout(0.1 * arm);
        return Recipe.train(mlp, Datasets.gaussian(40, 4))
                .batchSize(8)
                .epochs(2)
                .observe(Moment.EVERY_EPOCH, Evaluation.of(Evaluation.TRAIN_LOSS, Evaluation.TEST_LOSS))
                .observe(Moment.EVERY_EPOCH, new Gradients());
    }

    private static long data(long seed) {
        return new Seeds(seed).forData();
    }

    private static Map<String, List<Sample>> samples(Map<Trial, Recording> recordings) {
        Map<String, List<Sample>> samples = new TreeMap<>();
        recordings.forEach((trial, recording) -> samples.put(trial.key().toString(), recording.samples()));
        return samples;
    }
}
