package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class HolmTest {
    /** The example of R's documentation of {@code p.adjust}, computed by hand: 4 x 0.01, 3 x 0.02, 2 x 0.03, 0.04. */
    @Test
    void theSmallestIsTakenTimesTheNumberOfAll() {
        assertThat(Holm.adjusted(0.04, 0.01, 0.02, 0.03))
                .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, Offset.offset(1e-12));
    }

    @Test
    void noneExceedsOneAndOneAloneStaysAsItIs() {
        assertThat(Holm.adjusted(0.9, 0.8)).containsExactly(1, 1);
        assertThat(Holm.adjusted(0.03)).containsExactly(0.03);
        assertThat(Holm.adjusted()).isEmpty();
    }
}
