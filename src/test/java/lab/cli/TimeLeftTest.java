package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.run.Study;
import lab.run.Trial;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
    private static final List<Trial> TRIALS =
            new Study(Coin.FAIR, Settings.of(Scale.SMOKE), List.of(1L, 2L)).trials(); // four

    @Test
    void withoutAnEarlierRunNothingIsSaidUntilATrialHasEnded() {
        TimeLeft left = new TimeLeft(TRIALS, 1, trial -> Optional.empty());

        assertThat(left.estimate()).isEmpty();

        left.finished(TRIALS.get(0), Duration.ofSeconds(8));
        assertThat(left.estimate()).contains(Duration.ofSeconds(3 * 8));
    }

    @Test
    void whatATrialTookEarlierCountsForItAndTheMeanForTheOthers() {
        Map<Trial, Duration> known = Map.of(TRIALS.get(3), Duration.ofSeconds(100));
        TimeLeft left = new TimeLeft(TRIALS, 1, trial -> Optional.ofNullable(known.get(trial)));

        left.finished(TRIALS.get(0), Duration.ofSeconds(2));
        left.finished(TRIALS.get(1), Duration.ofSeconds(4));

        assertThat(left.estimate()).contains(Duration.ofSeconds(3 + 100));
    }

    @Test
    void jobsShareTheWorkButOneTrialIsNotShared() {
        TimeLeft left = new TimeLeft(TRIALS, 3, trial -> Optional.of(Duration.ofSeconds(6)));

        assertThat(left.estimate()).contains(Duration.ofSeconds(8));

        TRIALS.subList(0, 3).forEach(trial -> left.finished(trial, Duration.ofSeconds(6)));
        assertThat(left.estimate()).contains(Duration.ofSeconds(6));
    }

    @Test
    void aFailedTrialIsOverAndSaysNothingOfTheOthers() {
        TimeLeft left = new TimeLeft(TRIALS, 1, trial -> Optional.empty());

        left.failed(TRIALS.get(0));

        assertThat(left.open()).isEqualTo(3);
        assertThat(left.estimate()).isEmpty();
    }

    @Test
    void whenAllIsOverNoTimeIsLeft() {
        TimeLeft left = new TimeLeft(TRIALS, 2, trial -> Optional.empty());

        TRIALS.forEach(left::failed);

        assertThat(left.estimate()).contains(Duration.ZERO);
    }
}
