package lab.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchSizeTest {
    @Test
    void aFixedSizeNeverChanges() {
        assertThat(sizes(BatchSize.constant(32), 4)).containsExactly(32, 32, 32, 32);
    }

    @Test
    void aGrowingSizeIsMultipliedOnceAStep() {
        assertThat(sizes(BatchSize.growing(32, 4, 2), 6)).containsExactly(32, 32, 128, 128, 512, 512);
    }

    @Test
    void aGrowingSizeIsRounded() {
        assertThat(sizes(BatchSize.growing(10, 1.25, 1), 4)).containsExactly(10, 13, 16, 20); // 12.5, 15.625, 19.53
    }

    @Test
    void aGrowingSizeMayHaveAnUpperEnd() {
        assertThat(sizes(BatchSize.growing(32, 4, 1).atMost(200), 4)).containsExactly(32, 128, 200, 200);
    }

    @Test
    void aGrowingSizeNeverOverflows() {
        assertThat(BatchSize.growing(32, 4, 1).at(10_000)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aShrinkingSizeKeepsOneExample() {
        assertThat(BatchSize.growing(4, 0.1, 1).at(5)).isEqualTo(1);
    }

    @Test
    void anEmptyBatchIsRefused() {
        assertThatThrownBy(() -> BatchSize.constant(0))
                .hasMessage("A batch needs at least one example, but its size was 0.");
        assertThatThrownBy(() -> BatchSize.growing(0, 2, 1))
                .hasMessage("A batch needs at least one example, but its size was 0.");
    }

    @Test
    void stepsWithoutLengthOrFactorAreRefused() {
        assertThatThrownBy(() -> BatchSize.growing(32, 2, 0)).hasMessageContaining("must be positive, but was 0.0");
        assertThatThrownBy(() -> BatchSize.growing(32, -2, 1)).hasMessageContaining("must be positive, but was -2.0");
    }

    private static int[] sizes(BatchSize batch, int epochs) {
        return IntStream.range(0, epochs).map(batch::at).toArray();
    }
}
