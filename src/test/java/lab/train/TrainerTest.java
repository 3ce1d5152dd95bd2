package lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import lab.claim.Training;
import lab.data.Split;
import lab.metric.Axis;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Moment;
import lab.probe.Progress;
import lab.schedule.BatchSize;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

final class TrainerTest {
    private static final Mlp MLP = Mlp.inputs(3).hidden(4);
    private static final Split TEN = Watch.gaussian(10, 3);

    /** Batches of 4, 4 and 2: three updates an epoch. */
    private static final Training THREE_EPOCHS =
            Watch.training(MLP).batchSize(4).epochs(3);

    @Test
    void theStartIsSeenOnceAndTheEndIsSeenOnce() {
        assertThat(Watch.moments(THREE_EPOCHS, Moment.AT_START, TEN))
                .extracting(Moment::step)
                .containsExactly(0);
        assertThat(Watch.moments(THREE_EPOCHS, Moment.AT_END, TEN))
                .extracting(Moment::step)
                .containsExactly(9);
    }

    @Test
    void everyEpochEndsAfterItsLastUpdate() {
        List<Moment> moments = Watch.moments(THREE_EPOCHS, Moment.EVERY_EPOCH, TEN);

        assertThat(moments).extracting(Moment::epoch).containsExactly(1, 2, 3);
        assertThat(moments).extracting(Moment::step).containsExactly(3, 6, 9);
        assertThat(moments).extracting(Moment::end).containsExactly(false, false, true);
    }

    @Test
    void everySoManyEpochsIncludesTheLast() {
        assertThat(Watch.moments(THREE_EPOCHS, Moment.everyEpochs(2), TEN))
                .extracting(Moment::epoch)
                .containsExactly(2, 3);
    }

    @Test
    void everySoManyStepsIncludesTheLast() {
        assertThat(Watch.moments(THREE_EPOCHS, Moment.everySteps(4), TEN))
                .extracting(Moment::step)
                .containsExactly(4, 8, 9);
        assertThat(Watch.moments(THREE_EPOCHS, Moment.everySteps(3), TEN))
                .extracting(Moment::step)
                .containsExactly(3, 6, 9);
    }

    @Test
    void withinAnEpochOnlyThePassesBeforeAreCompleted() {
        assertThat(Watch.moments(THREE_EPOCHS, Moment.everySteps(1), TEN))
                .extracting(Moment::epoch)
                .containsExactly(0, 0, 1, 1, 1, 2, 2, 2, 3);
    }

    @Test
    void aNetworkThatIsNotTrainedIsSeenAtStartAndAtEnd() {
        Training untrained = Watch.training(MLP);

        assertThat(Watch.moments(untrained, Moment.AT_START, TEN)).hasSize(1);
        assertThat(Watch.moments(untrained, Moment.AT_END, TEN)).hasSize(1);
        assertThat(Watch.moments(untrained, Moment.EVERY_EPOCH, TEN)).isEmpty();
        assertThat(Watch.run(untrained.observe(Moment.AT_END, Evaluation.of(Evaluation.TEST_LOSS)), TEN, 7)
                        .series(Evaluation.TEST_LOSS))
                .containsOnlyKeys(0.0);
    }

    @Test
    void batchesGrowInMidTrainingAndTheLastOfAnEpochTakesTheRest() {
        Training growing = THREE_EPOCHS.batchSize(BatchSize.stages(1, List.of(2, 4, 8)));
        List<Moment> moments = Watch.moments(growing, Moment.everySteps(1), TEN);

        assertThat(moments).extracting(Moment::batchSize).containsExactly(2, 2, 2, 2, 2, 4, 4, 4, 8, 8);
        assertThat(moments).extracting(Moment::step).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void theBatchSizeIsTheSchedulesWhateverTheLastBatchHolds() {
        Training growing = THREE_EPOCHS
                .batchSize(BatchSize.stages(1, List.of(2, 4, 8)))
                .observe(Moment.EVERY_EPOCH, Progress.of(Progress.BATCH_SIZE));

        assertThat(Watch.run(growing, TEN, 7).series(Progress.BATCH_SIZE))
                .containsExactly(entry(1.0, 2.0), entry(2.0, 4.0), entry(3.0, 8.0));
    }

    @Test
    void updatesAreCounted() {
        Training growing = THREE_EPOCHS
                .batchSize(BatchSize.stages(1, List.of(2, 4, 8)))
                .observe(Moment.EVERY_EPOCH, Progress.of(Progress.UPDATES));

        assertThat(Watch.run(growing, TEN, 7).series(Progress.UPDATES))
                .containsExactly(entry(1.0, 5.0), entry(2.0, 8.0), entry(3.0, 10.0));
    }

    @Test
    void theBatchLossIsTheMeanOverTheEpochsBatches() {
        Training watched =
                THREE_EPOCHS.epochs(1).observe(Moment.everySteps(1), Progress.of(Progress.BATCH_LOSS.along(Axis.STEP)));
        // With a rate of 0 the loss of the whole is that of the batches, weighed by their size.
        Training still = watched.data(THREE_EPOCHS.data());
        Training frozen =
                new Training(MLP.updater(new Sgd(0)), still.data(), BatchSize.constant(5), 1, still.observations());
        Recording recording = Watch.run(frozen.observe(Moment.AT_END, Evaluation.of(Evaluation.TRAIN_LOSS)), TEN, 7);

        double whole = recording.series(Evaluation.TRAIN_LOSS).get(1.0);
        double mean = recording.series(Progress.BATCH_LOSS).get(2.0);
        assertThat(mean).isCloseTo(whole, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrialAtItsStep() {
        // The first loss precedes the first update, whose weights of 1e30 overflow in the second layer.
        Recording recording = Watch.run(diverging(1e30).batchSize(4), TEN, 7);

        assertThat(recording.divergedAt()).contains(2.0);
        assertThat(recording.series(Progress.UPDATES)).containsOnlyKeys(1.0);
        assertThat(recording.series(Evaluation.TEST_LOSS)).isEmpty();
    }

    @Test
    void parametersThatAreNoNumbersEndTheTrialWithTheEpoch() {
        // 1e39 is infinite in single precision; the epoch's only loss was still finite.
        Recording recording = Watch.run(diverging(1e39).batchSize(10), TEN, 7);

        assertThat(recording.samples()).containsExactly(new Sample("diverged", 0, 1, 1));
    }

    @Test
    void aTrainingThatStaysFiniteHasNotDiverged() {
        assertThat(Watch.run(diverging(0.1).batchSize(4), TEN, 7).divergedAt()).isEmpty();
    }

    private static Training diverging(double rate) {
        return Watch.training(MLP.activation(Activation.RELU).updater(new Sgd(rate)))
                .epochs(3)
                .observe(Moment.everySteps(1), Progress.of(Progress.UPDATES.along(Axis.STEP)))
                .observe(Moment.EVERY_EPOCH, Evaluation.of(Evaluation.TEST_LOSS));
    }
}
