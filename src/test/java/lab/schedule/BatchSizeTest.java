package lab.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchSizeTest {
    @Test
    void aFixedSizeNeverChanges() {
        assertThat(sizes(BatchSize.constant(32), 4)).containsExactly(32, 32, 32, 32);
    }

    @Test
    void aStageLastsItsEpochsAndTheLastOneStays() {
        assertThat(sizes(BatchSize.stages(2, List.of(32, 128)), 6)).containsExactly(32, 32, 128, 128, 128, 128);
    }

    @Test
    void anEmptyBatchIsRefused() {
        assertThatThrownBy(() -> BatchSize.constant(0))
                .hasMessage("A batch needs at least one example, but its size was 0.");
        assertThatThrownBy(() -> BatchSize.stages(1, List.of(4, 0)))
                .hasMessage("A batch needs at least one example, but its size was 0.");
    }

    @Test
    void stagesWithoutLengthAreRefused() {
        assertThatThrownBy(() -> BatchSize.stages(0, List.of(32)))
                .hasMessage("The length of a stage must be positive, but was 0.0.");
    }

    private static int[] sizes(BatchSize batch, int epochs) {
        return IntStream.range(0, epochs).map(batch::at).toArray();
    }
}
