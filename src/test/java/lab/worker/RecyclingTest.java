package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.error.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class RecyclingTest {
    @Test
    void aWorkerIsReplacedWhenItHoldsMoreThanItsShare() {
        Recycling recycling = new Recycling(1000, 9);

        assertThat(recycling.isDue(holding(1000), 8)).isFalse();
        assertThat(recycling.isDue(holding(1001), 8)).isTrue();
    }

    @Test
    void aWorkerIsReplacedAfterManyTrials() {
        Recycling recycling = new Recycling(1000, 9);

        assertThat(recycling.isDue(holding(1), 8)).isFalse();
        assertThat(recycling.isDue(holding(1), 9)).isTrue();
        assertThat(Recycling.of(2).trials()).isPositive();
    }

    @Test
    void allWorkersTogetherStayBelowTheMachinesMemory() {
        assertThat(4 * Recycling.of(4).limit()).isCloseTo(Recycling.of(1).limit(), within(4L));
        assertThat(Recycling.of(1).limit()).isPositive().isLessThan(Memory.ofMachine());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessKnowsWhatItHolds() {
        assertThat(Memory.resident()).isBetween(10L << 20, Memory.ofMachine()); // a JVM is never below 10 MiB
    }

    private static Reply holding(long memory) {
        return new Reply(Reply.Kind.DONE, ExitCode.OK, "", memory);
    }
}
