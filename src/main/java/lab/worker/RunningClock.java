package lab.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A clock that stands still while this process is stopped (Ctrl-Z), because the workers it waits for are stopped as well. It
 * advances only while {@link #poll} waits, at most one slice per call.
 */
final class RunningClock {
    static final Duration SLICE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private Duration now = Duration.ZERO;

    /** A clock driven by {@code nanoTime}, which never stands still. */
    RunningClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The time that has passed on this clock. */
    Duration now() {
        return now;
    }

    /** Takes the head of a queue, waiting up to one slice for it; empty if nothing comes. */
    <T> Optional<T> poll(BlockingQueue<T> queue) throws InterruptedException {
        long start = nanoTime.getAsLong();
        Optional<T> head = Optional.ofNullable(queue.poll(SLICE.toNanos(), TimeUnit.NANOSECONDS));
        now = now.plusNanos(Math.min(SLICE.toNanos(), nanoTime.getAsLong() - start));
        return head;
    }
}
