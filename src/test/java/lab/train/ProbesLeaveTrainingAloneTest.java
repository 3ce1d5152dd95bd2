package lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.claim.Training;
import lab.data.Split;
import lab.network.HeavyBall;
import lab.network.Mlp;
import lab.probe.Activations;
import lab.probe.Evaluation;
import lab.probe.Gradients;
import lab.probe.Histogram;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

final class ProbesLeaveTrainingAloneTest {
    private static final Mlp PLAIN = Mlp.inputs(4).hidden(6, 5).activation(Activation.RELU);
    private static final Split SPLIT = Watch.gaussian(30, 4);

    static List<Mlp> networks() {
        return List.of(
                PLAIN,
                PLAIN.dropout(0.4).updater(new Adam(0.01)),
                PLAIN.batchNorm(true).updater(new HeavyBall(0.05, 0.9)),
                PLAIN.batchNorm(true).dropout(0.4).updater(new Adam(0.01)));
    }

    static List<Probe> probes() {
        return List.of(
                new Gradients(),
                new Activations(),
                new Weights(),
                new Histogram(Histogram.ACTIVATION_SHARE, 0, 1, 10),
                Evaluation.of(Evaluation.TRAIN_LOSS, Evaluation.TEST_ACCURACY));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aTrainingThatIsObservedEndsWithTheSameBits(Mlp mlp) {
        Training training = Watch.training(mlp).batchSize(8).epochs(3);
        Watch alone = Watch.end(training, SPLIT, 7);

        for (Probe probe : probes()) {
            Watch observed = Watch.end(training.observe(Moment.AT_START.and(Moment.everySteps(1)), probe), SPLIT, 7);

            assertThat(observed.parameters()).as("parameters, %s", probe).isEqualTo(alone.parameters());
            assertThat(observed.updaterState()).as("updater, %s", probe).isEqualTo(alone.updaterState());
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aProbeDoesNotChangeTheParameters(Mlp mlp) {
        for (Probe probe : probes()) {
            Watch before = new Watch();
            Watch after = new Watch();
            Training training = Watch.training(mlp).batchSize(8).epochs(1);
            Watch.run(
                    training.observe(Moment.AT_END, before)
                            .observe(Moment.AT_END, probe)
                            .observe(Moment.AT_END, after),
                    SPLIT,
                    7);

            assertThat(after.parameters()).as("%s", probe).isEqualTo(before.parameters());
        }
    }
}
