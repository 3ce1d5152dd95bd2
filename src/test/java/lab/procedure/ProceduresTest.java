package lab.procedure;

import static lab.probe.Evaluation.TEST_ACCURACY;
import static lab.probe.Evaluation.TEST_LOSS;
import static lab.probe.Moment.AT_END;
import static lab.procedure.Ensemble.MEMBER_ACCURACY;
import static lab.procedure.Ensemble.MEMBER_LOSS;
import static lab.procedure.SideBySide.DISTANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.network.DecayingWeights;
import lab.network.Mlp;
import lab.probe.Evaluation;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/** Trials that train several networks. */
final class ProceduresTest {
    private static final Settings SETTINGS = Settings.of(Scale.LECTURE);
    private static final DataSource MOONS = Datasets.twoMoons(200, 0.3);
    private static final Mlp MLP = Mlp.classifying(MOONS).hidden(20).updater(new Sgd(0.5));

    private static Training training(lab.network.NetworkSpec network) {
        return Recipe.train(network, MOONS)
                .batchSize(20)
                .epochs(5)
                .observe(AT_END, Evaluation.of(TEST_ACCURACY, TEST_LOSS));
    }

    private static Recording recording(lab.claim.Procedure.Steps steps) {
        Recorder recorder = new Recorder();
        steps.follow(11, recorder);
        return recorder.recording();
    }

    private static Recording sideBySide(lab.network.NetworkSpec one, lab.network.NetworkSpec other) {
        return recording(new SideBySide(training(one), training(other), 10, SETTINGS));
    }

    @Test
    void twoTrainingsOfOneNetworkStayTogether() {
        assertThat(sideBySide(MLP, MLP).series(DISTANCE))
                .hasSize(5)
                .containsKeys(10.0, 50.0)
                .allSatisfy((step, distance) -> assertThat(distance).isZero());
    }

    @Test
    void penaltyAndDecayStayTogetherWithGradientDescentOnly() {
        Mlp adam = MLP.updater(new Adam(0.01));

        assertThat(sideBySide(MLP.l2(0.01), new DecayingWeights(MLP, 0.01))
                        .series(DISTANCE)
                        .get(50.0))
                .isLessThan(1e-5);
        assertThat(sideBySide(adam.l2(0.01), new DecayingWeights(adam, 0.01))
                        .series(DISTANCE)
                        .get(50.0))
                .isGreaterThan(1e-3);
    }

    @Test
    void anEnsembleOfOneIsItsMember() {
        Recording one = ensemble(1);

        assertThat(at(one, TEST_LOSS, 5)).isEqualTo(at(one, MEMBER_LOSS, 1));
        assertThat(at(one, TEST_ACCURACY, 5)).isEqualTo(at(one, MEMBER_ACCURACY, 1));
    }

    @Test
    void membersDifferAndTheLossOfTheirMeanIsBelowTheMeanOfTheirLosses() { // Jensen's inequality
        Recording three = ensemble(3);
        List<Double> losses = List.copyOf(three.series(MEMBER_LOSS).values());

        assertThat(losses).hasSize(3).doesNotHaveDuplicates();
        assertThat(at(three, TEST_LOSS, 5))
                .isLessThan(losses.stream().mapToDouble(loss -> loss).average().orElseThrow());
        assertThat(losses.get(0)).isCloseTo(at(ensemble(1), MEMBER_LOSS, 1), within(0.0));
    }

    @Test
    void anEnsembleOfNoneIsRefused() {
        assertThatThrownBy(() -> new Ensemble(training(MLP), 0, SETTINGS)).hasMessageContaining("at least one");
    }

    private static Recording ensemble(int members) {
        return recording(new Ensemble(training(MLP), members, SETTINGS));
    }

    private static double at(Recording recording, lab.metric.Metric metric, double index) {
        return recording.series(metric).get(index);
    }
}
