package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.publish.Knob;
import lab.study.Study;
import lab.study.Trial;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Study study = new Study(new Knob(), Settings.of(Scale.SMOKE), List.of(101L));
    private final List<Trial> other = new Study(Coin.FAIR, Settings.of(Scale.SMOKE), List.of(101L)).trials();

    @Test
    void trialsWhoseValueIsChosenTakeThePlaceOfThoseThatWaitedForIt() {
        TimeLeft left = new TimeLeft(study.trials(), 1, trial -> Optional.of(SECOND));

        left.tuned(study, study.trials().subList(0, 2));

        assertThat(left.open()).isEqualTo(2);
        assertThat(left.estimate()).contains(Duration.ofSeconds(2));
    }

    @Test
    void theTrialsOfOtherStudiesStay() {
        TimeLeft left = new TimeLeft(other, 1, trial -> Optional.of(SECOND));

        left.tuned(study, List.of());

        assertThat(left.open()).isEqualTo(2);
    }
}
