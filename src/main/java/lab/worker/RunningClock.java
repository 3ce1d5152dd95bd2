package lab.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A clock that stands while this process is stopped (Ctrl-Z): then what it waits for is stopped as well. It runs while it is
 * waited by, in slices, of which each counts for no more than was asked for.
 */
final class RunningClock {
    static final Duration SLICE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private Duration now = Duration.ZERO;

    /** A clock that {@code nanoTime} drives, a clock that never stands. */
    RunningClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The time for which it has run. */
    Duration now() {
        return now;
    }

    /** The head of a queue, for which it waits a slice; empty if nothing comes. */
    <T> Optional<T> poll(BlockingQueue<T> queue) throws InterruptedException {
        long start = nanoTime.getAsLong();
        Optional<T> head = Optional.ofNullable(queue.poll(SLICE.toNanos(), TimeUnit.NANOSECONDS));
        now = now.plusNanos(Math.min(SLICE.toNanos(), nanoTime.getAsLong() - start));
        return head;
    }
}
