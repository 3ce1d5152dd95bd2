package lab.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock on a lock file; it ends when closed, or with the process. */
final class WriterLock implements ResultsFolder.Lock {
    // When a process closes any channel of a file, it loses all its locks on that file, so a second attempt in this
    // process must be refused before it opens the file. File locks belong to the process; so does this set.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock on a file in an existing folder; empty if somebody holds it. */
    static Optional<WriterLock> take(Path file) throws IOException {
        Path path = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        Optional<WriterLock> lock = Optional.empty();
        try {
            lock = takeFromOtherProcesses(path);
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(path);
            }
        }
        return lock;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + file, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static Optional<WriterLock> takeFromOtherProcesses(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new WriterLock(file, channel)) : Optional.empty();
    }
}
