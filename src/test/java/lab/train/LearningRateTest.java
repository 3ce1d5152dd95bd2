package lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.claim.Training;
import lab.data.Examples;
import lab.data.Split;
import lab.network.HeavyBall;
import lab.network.Mlp;
import lab.probe.Moment;
import lab.probe.Parts;
import lab.probe.Progress;
import lab.schedule.Cosine;
import lab.schedule.Rate;
import lab.schedule.Rate.Per;
import lab.schedule.Steps;
import lab.schedule.Warmup;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** All examples are the same one, so that every batch has the same gradient and only the rate is left. */
final class LearningRateTest {
    private static final int UPDATES_AN_EPOCH = 3;
    private static final int EPOCHS = 4;
    private static final Split SAME = same(5 * UPDATES_AN_EPOCH);

    private static final Rate BY_STEP = new Warmup(3, new Cosine(Per.STEP, 0.8, 0.1, 7));
    private static final Rate BY_EPOCH = new Steps(Per.EPOCH, 0.8, 0.25, 2);

    static List<IUpdater> updaters() {
        return List.of(new Sgd(BY_STEP), new Sgd(BY_EPOCH), new HeavyBall(BY_STEP, 0), new HeavyBall(BY_EPOCH, 0));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void anUpdateMovesTheParametersByTheRateOfItsMomentTimesTheGradient(IUpdater updater) {
        Mlp mlp = Mlp.inputs(3).hidden(4).updater(updater);
        Watch watch = new Watch();
        Watch.run(training(mlp).observe(Moment.AT_START.and(Moment.everySteps(1)), watch), SAME, 7);

        for (int step = 0; step < UPDATES_AN_EPOCH * EPOCHS; step++) {
            INDArray before = watch.parameters().get(step);
            INDArray moved = before.sub(watch.parameters().get(step + 1));
            double rate = updater.getLearningRate(step, step / UPDATES_AN_EPOCH);
            assertThat(moved.toDoubleVector())
                    .as("update %d at rate %s", step + 1, rate)
                    .containsExactly(gradient(mlp, before).mul(rate).toDoubleVector(), within(1e-6));
        }
    }

    @Test
    void theRateOfTheLatestUpdateIsRecorded() {
        Training training = training(Mlp.inputs(3).hidden(4).updater(new Sgd(BY_EPOCH)))
                .observe(Moment.EVERY_EPOCH, Progress.of(Progress.LEARNING_RATE));

        assertThat(Watch.run(training, SAME, 7).series(Progress.LEARNING_RATE))
                .containsExactly(entry(1.0, 0.8), entry(2.0, 0.8), entry(3.0, 0.2), entry(4.0, 0.2));
    }

    private static Training training(Mlp mlp) {
        return Watch.training(mlp).batchSize(5).epochs(EPOCHS);
    }

    /** The gradient of the mean loss at these parameters [1, parameters]. */
    private static INDArray gradient(Mlp mlp, INDArray parameters) {
        MultiLayerNetwork network = new MultiLayerNetwork(mlp.build(1));
        network.init();
        network.setParams(parameters);
        Examples one = SAME.training().first(1);
        network.setInput(Parts.features(one));
        network.setLabels(Parts.targets(one));
        network.computeGradientAndScore();
        return network.gradient().gradient();
    }

    private static Split same(int count) {
        float[] features = new float[3 * count];
        IntStream.range(0, count).forEach(i -> System.arraycopy(new float[] {1, -0.5f, 2}, 0, features, 3 * i, 3));
        int[] labels = new int[count];
        Arrays.fill(labels, 1);
        Examples examples = Examples.classified(features, 3, labels, 2);
        return new Split(examples, examples, examples);
    }
}
