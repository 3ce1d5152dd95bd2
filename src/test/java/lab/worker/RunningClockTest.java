package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Time in which nobody runs does not count. */
final class RunningClockTest {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(List.of("a word", "another"));

    @Test
    void timeThatPassedCounts() throws InterruptedException {
        RunningClock clock = clock(0, Duration.ofMillis(300).toNanos());

        assertThat(clock.poll(queue)).contains("a word");
        assertThat(clock.now()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aStopOfTwoHoursCountsForASlice() throws InterruptedException {
        RunningClock clock = clock(0, Duration.ofHours(2).toNanos(), 0, 0);

        assertThat(clock.poll(queue)).contains("a word");
        assertThat(clock.now()).isEqualTo(RunningClock.SLICE);
        assertThat(clock.poll(queue)).contains("another");
        assertThat(clock.now()).isEqualTo(RunningClock.SLICE);
    }

    @Test
    void aSliceInWhichNothingComesIsEmptyAndCounts() throws InterruptedException {
        RunningClock clock = new RunningClock(System::nanoTime);

        assertThat(clock.poll(new LinkedBlockingQueue<>())).isEmpty();
        assertThat(clock.now()).isEqualTo(RunningClock.SLICE);
    }

    private static RunningClock clock(long... readings) {
        Deque<Long> left = new ArrayDeque<>();
        for (long reading : readings) {
            left.add(reading);
        }
        return new RunningClock(left::remove);
    }
}
