package lab.bench;

import java.util.Locale;
import java.util.Optional;

/** Takes the time of some iterations after as many that are not counted; of fewer where ten seconds are not enough. */
final class Stretch {
    private static final double LIMIT = 10e9; // nanoseconds, for either

    private final int iterations;
    private long start = System.nanoTime();
    private int done;
    private boolean warm;
    private Optional<String> time = Optional.empty();

    Stretch(int iterations) {
        this.iterations = iterations;
    }

    /** Iterations with those that are not counted. */
    int total() {
        return 2 * iterations;
    }

    /** Whether the time has been taken. */
    boolean ended() {
        return time.isPresent();
    }

    /** One more iteration has ended, with this loss in nats. */
    void iterated(double loss) {
        long now = System.nanoTime();
        done++;
        if (ended() || (done < iterations && now - start < LIMIT)) {
            return;
        }
        if (warm) {
            time = Optional.of(String.format(Locale.ROOT, "%.3f %.4f", (now - start) / 1e3 / done, loss));
        }
        warm = true;
        start = now;
        done = 0;
    }

    /** Microseconds an iteration, and the last loss in nats. */
    String time() {
        return time.orElseThrow(() -> new IllegalStateException("The training ended before its time was taken."));
    }
}
