package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lab.claim.Claim;
import lab.error.LabException;
import org.junit.jupiter.api.Test;

final class FittingTrialsTest {
    private static final Claim CLAIM = Claim.named("dropout");
    private static final Path FILE = Path.of("results", "dropout", "trials.csv");

    @Test
    void trialsThatHoldWhatIsAskedForAreUsed() {
        assertThat(StudyFiles.fitting(CLAIM, FILE, () -> "judged")).isEqualTo("judged");
    }

    @Test
    void trialsOfAnOlderClassAreRefusedWithTheRemedy() {
        assertThatThrownBy(() -> StudyFiles.fitting(CLAIM, FILE, () -> {
                    throw new IllegalStateException("No 'loss' was recorded.");
                }))
                .isInstanceOf(LabException.class)
                .hasMessage(FILE
                        + " does not fit the experiment 'dropout': No 'loss' was recorded. If the experiment or the"
                        + " file was changed, run it again: ./lab run dropout --overwrite");
    }
}
