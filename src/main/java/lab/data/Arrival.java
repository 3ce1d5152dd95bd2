package lab.data;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Watches a file grow: tells the user now and then, and notices when it stops. */
final class Arrival {
    private static final long TELL = Duration.ofSeconds(2).toNanos(); // between two lines

    private final Path part;
    private final Duration patience;
    private final Consumer<String> progress;
    private long size;
    private long grown = System.nanoTime();
    private long told = System.nanoTime();

    Arrival(Path part, Duration patience, Consumer<String> progress) {
        this.part = part;
        this.patience = patience;
        this.progress = progress;
        this.size = Download.size(part);
    }

    /** Looks at the file again; true when it has not changed for longer than it may. */
    boolean hasStalled() {
        long now = System.nanoTime();
        long found = Download.size(part);
        if (found != size) {
            size = found;
            grown = now;
            tell(now);
        }
        return now - grown > patience.toNanos();
    }

    /** Whether more has arrived than any file of a data set has. */
    boolean isTooLarge() {
        return size > KnownFile.MOST;
    }

    private void tell(long now) {
        if (now - told > TELL) {
            told = now;
            progress.accept(part.getFileName() + ": " + Download.megabytes(size));
        }
    }
}
