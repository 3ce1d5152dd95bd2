package lab.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.metric.Recording;
import lab.study.Trial;
import lab.text.Numbers;

/**
 * The finished trials of all studies, each in a file named by its {@link Fingerprint}, so that none runs twice. Safe for
 * several threads and processes without a lock: a file is put in place whole, and two processes that finish the same trial
 * write the same numbers.
 *
 * <p>The store keeps to {@link #LIMIT}: beyond it, the least recently used trials are deleted.
 */
public final class TrialStore {
    /** The most bytes the store may take: 1 GB, some tens of thousands of trials. */
    public static final long LIMIT = 1L << 30;

    private static final String SUFFIX = ".trial";
    private static final double TRIMMED = 0.9; // of the limit; the margin keeps the next trial from trimming again
    private static final Duration ABANDONED = Duration.ofHours(1); // writing takes seconds

    private final Path folder;
    private final Fingerprint fingerprint;
    private final long limit;
    private final Costs costs;
    private final AtomicLong untilTrim = new AtomicLong();

    /** The store in a folder, which is created when first needed. */
    public TrialStore(Path folder, Fingerprint fingerprint) {
        this(folder, fingerprint, LIMIT);
    }

    TrialStore(Path folder, Fingerprint fingerprint, long limit) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.limit = limit;
        this.costs = new Costs(folder.resolve("costs.txt"));
    }

    /** The store of a project: {@code <home>/.lab/trials}. */
    public static TrialStore of(Path home) {
        return new TrialStore(home.resolve(".lab").resolve("trials"), Fingerprint.here());
    }

    /**
     * The contents of a store.
     *
     * @param trials number of trials
     * @param bytes their size on disk
     */
    public record Size(int trials, long bytes) {
        /** For example {@code 12 trials, 3.4 MB}. */
        @Override
        public String toString() {
            return Numbers.count(trials, "trial") + ", " + Numbers.megabytes(bytes);
        }
    }

    /** The store's folder. */
    public Path folder() {
        return folder;
    }

    /** How long earlier trials took. */
    public Costs costs() {
        return costs;
    }

    /** The file of a trial, whether or not it exists; the process that runs the trial writes it. */
    public TrialFile fileOf(Trial trial) {
        String hash = fingerprint.of(trial);
        return new TrialFile(folder.resolve(hash + SUFFIX), hash);
    }

    /** The hash of the code and data with which this process would run a trial. */
    public String sourcesOf(Trial trial) {
        return fingerprint.sources(trial);
    }

    /**
     * Finds a finished trial; empty if it has to be run. A file that is damaged or unreadable stays until its trial has been
     * run again: what cannot be read today may be readable tomorrow.
     */
    public Optional<Stored> find(Trial trial) {
        TrialFile file = fileOf(trial);
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            Stored stored = file.read();
            touch(file.path());
            return Optional.of(stored);
        } catch (LabException unusable) {
            return Optional.empty();
        }
    }

    /**
     * Stores a trial that this process has finished.
     *
     * @throws LabException when the store cannot be written
     */
    public void put(Trial trial, Recording recording, Duration time) {
        fileOf(trial).write(recording, time);
        adopt(trial, time);
    }

    /** Registers a file that another process has written for a trial that took {@code time}. */
    public void adopt(Trial trial, Duration time) {
        costs.add(trial, time);
        if (untilTrim.addAndGet(-fileOf(trial).path().toFile().length()) < 0) {
            trim();
        }
    }

    /** The number and size of the stored trials. */
    public Size size() {
        return sizeOf(files());
    }

    /** Deletes all trials and returns what they took. Their running times are kept. */
    public Size clean() {
        List<Entry> entries = files();
        entries.forEach(entry -> deleteOrFail(entry.path));
        abandoned().forEach(TrialStore::delete);
        return sizeOf(entries);
    }

    private record Entry(Path path, long bytes, Instant used) {}

    /** Enforces the limit, counting the files of other processes, too. */
    private synchronized void trim() {
        List<Entry> entries = new ArrayList<>(files());
        entries.sort(Comparator.comparing(Entry::used));
        long bytes = sizeOf(entries).bytes;
        long goal = bytes > limit ? (long) (TRIMMED * limit) : limit;
        for (Entry entry : entries) {
            if (bytes > goal) {
                delete(entry.path);
                bytes -= entry.bytes;
            }
        }
        abandoned().forEach(TrialStore::delete);
        untilTrim.set(limit - bytes);
    }

    private static Size sizeOf(List<Entry> entries) {
        return new Size(entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
    }

    private List<Entry> files() {
        return list().filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                .flatMap(path -> entry(path).stream())
                .toList();
    }

    /** Leftovers of processes that died while writing. */
    private List<Path> abandoned() {
        Instant old = Instant.now().minus(ABANDONED);
        return list().filter(path -> path.getFileName().toString().startsWith(TrialFile.UNFINISHED))
                .flatMap(path -> entry(path).stream())
                .filter(entry -> entry.used.isBefore(old))
                .map(Entry::path)
                .toList();
    }

    private Stream<Path> list() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            throw LabException.unavailable(
                    "Cannot list the trials in " + folder + " (" + e + "); check that you may read it.", e);
        }
    }

    private static Optional<Entry> entry(Path path) {
        try {
            return Optional.of(new Entry(
                    path, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (IOException e) {
            return Optional.empty(); // another process has deleted it meanwhile
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            return; // a read-only store is useful, too
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // the next trim tries again
        }
    }

    private static void deleteOrFail(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot delete the trial " + file + " (" + e + "); check that the folder is yours to write.", e);
        }
    }
}
