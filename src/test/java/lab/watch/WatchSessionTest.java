package lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.study.Study;
import lab.study.TrialRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What watching does to a training: nothing. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class WatchSessionTest {
    private static final int EVERY = 7;
    private static final WatchSession.Failure NEVER = (trial, cause) -> {
        throw new AssertionError(trial.toString(), cause);
    };

    @Test
    void aWatchedTrialRecordsWhatAnUnwatchedOneDoes() {
        Study study = Pair.study("dropout");
        List<List<Sample>> alone = study.trials().stream()
                .map(trial -> new TrialRunner().run(trial).samples())
                .toList();

        List<Recording> watched = train(study).recordings;

        assertThat(watched.stream().map(Recording::samples)).isEqualTo(alone).hasSize(2);
    }

    @Test
    void theFeedHasWhatTheTrialRecordsAndWhatAWatcherWants() {
        Snapshot seen = train(Pair.study("dropout")).snapshot();

        assertThat(seen.metrics().stream().map(Snapshot.Quantity::name))
                .contains(
                        "train_loss",
                        "validation_loss",
                        "validation_accuracy",
                        "score",
                        "learning_rate",
                        "update_ratio");
        assertThat(seen.arms().stream().map(ArmState::name)).containsExactly("plain", "dropout");
        assertThat(seen.arms().stream().map(ArmState::phase)).containsOnly(ArmState.Phase.FINISHED);
    }

    @Test
    void whatIsMeasuredByStepStandsAtItsFractionOfAnEpoch() {
        Trained trained = train(Pair.study("dropout"));
        int score = trained.place("score");
        int updates = trained.snapshot().arms().get(0).step() / 6;

        Point first = trained.feed.points().stream()
                .filter(point -> point.metric() == score)
                .findFirst()
                .orElseThrow();

        assertThat(first.step()).isEqualTo(EVERY);
        assertThat(first.epoch()).isEqualTo((double) EVERY / updates);
    }

    @Test
    void validationIsMeasuredBeforeTrainingAndAfterEveryEpoch() {
        Trained trained = train(Pair.study("dropout"));
        int validation = trained.place("validation_loss");

        assertThat(trained.feed.points().stream()
                        .filter(point -> point.metric() == validation && point.arm() == 0)
                        .map(Point::epoch))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    }

    @Test
    void closingEndsATrainingAtOnce() throws Exception {
        Settings longer =
                Settings.of(Scale.LECTURE, new Pair("dropout").settings(), java.util.Map.of("epochs", "1000000"));
        Study study = new Study(new Pair("dropout"), longer, List.of(101L));
        CountDownLatch begun = new CountDownLatch(1);
        WatchSession session = new WatchSession(study, study.trials(), EVERY);
        CompletableFuture<List<Recording>> run =
                CompletableFuture.supplyAsync(() -> session.run(new FakeUi(begun::countDown), NEVER));
        begun.await();

        session.close();

        assertThat(run.get()).isEmpty();
        assertThat(session.feed().arms().stream().map(ArmState::phase)).containsOnly(ArmState.Phase.STOPPED);
    }

    @Test
    void anArmThatFailsLeavesTheOtherAlone() {
        Study study = Pair.study("dropout");
        List<String> failed = new java.util.ArrayList<>();
        WatchSession session = new WatchSession(study, study.trials(), EVERY);
        FakeUi ui = new FakeUi(() -> {
            if (session.feed().arms().get(1).step() >= 3) {
                throw new IllegalStateException("no more");
            }
        });

        session.run(ui, (trial, cause) -> failed.add(trial.key().arm() + ": " + cause.getMessage()));
        session.close();

        assertThat(failed).contains("dropout: no more");
    }

    @Test
    void aSessionThatIsClosedBeforeItBeginsTrainsNothing() {
        Study study = new Study(new Pair("dropout"), Settings.of(Scale.LECTURE), List.of(101L));
        WatchSession session = new WatchSession(study, study.trials(), EVERY);

        session.close();

        assertThat(session.run(new FakeUi(() -> {}), NEVER)).isEmpty();
        assertThat(session.feed().arms()).allMatch(arm -> arm.phase() == ArmState.Phase.STOPPED);
    }

    @Test
    void itIsKnownBeforehandWhichArmsAreTrained() {
        assertThat(new Study(new Untrained(), Settings.of(Scale.LECTURE), List.of(101L)).trials())
                .noneMatch(WatchSession::isTrained);
        assertThat(new Study(new Pair("dropout"), Settings.of(Scale.LECTURE), List.of(101L)).trials())
                .allMatch(WatchSession::isTrained);
    }

    @Test
    void aClaimThatTrainsNothingIsRefused() {
        Study study = new Study(new Untrained(), Settings.of(Scale.LECTURE), List.of(101L));

        assertThatThrownBy(() -> new WatchSession(study, study.trials(), EVERY))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("'only'", "is not trained", "./lab run untrained");
    }

    private record Trained(Feed feed, List<Recording> recordings) {
        Snapshot snapshot() {
            return Snapshots.of(feed);
        }

        int place(String metric) {
            List<String> names =
                    snapshot().metrics().stream().map(Snapshot.Quantity::name).toList();
            return names.indexOf(metric);
        }
    }

    private static Trained train(Study study) {
        try (WatchSession session = new WatchSession(study, study.trials(), EVERY)) {
            return new Trained(session.feed(), session.run(new FakeUi(() -> {}), NEVER));
        }
    }
}
