package lab.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lab.claim.Scale;
import lab.error.LabException;
import lab.error.Quoted;

/**
 * A folder of results, with one folder per claim. A result is replaced whole: a reader sees the old or the new one. A run
 * that dies leaves the old one; if it died between the two renames, {@link #lock} restores it.
 *
 * @param root the folder, created when first needed
 */
public record ResultsFolder(Path root) {
    private static final long ROOM = 16L << 20; // bytes: a result with its figures takes a few megabytes

    /** The exclusive right to write a result, held until it is closed or the process ends. */
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    /** Measures how many bytes can still be written to a folder. */
    @FunctionalInterface
    interface Room {
        long in(Path folder) throws IOException;
    }

    /** The folder of a result, which may not exist. */
    public Path folder(String id) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw LabException.usage(
                    "A result has a claim's kebab-case id, e.g. 'xavier-vs-he', but was " + Quoted.of(id) + ".");
        }
        return root.resolve(id);
    }

    /** The ids of the results present, in alphabetical order. */
    public List<String> ids() {
        try {
            return Trees.children(root).stream()
                    .filter(folder -> Files.exists(folder.resolve(StudyFiles.VERDICT_JSON)))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw LabException.unavailable("Cannot list " + root + " (" + e + "); check that you may read it.", e);
        }
    }

    /** Refuses a root in which a result could not be written; call it before hours of training. */
    public void checkWritable(String id) {
        checkWritable(id, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    void checkWritable(String id, Room room) {
        Path probe = hidden(id, "probe-", ownPid());
        try {
            makeRoot();
            Files.createDirectory(probe);
            Files.write(probe.resolve("probe"), new byte[4096]);
            checkRoom(id, room);
        } catch (IOException e) {
            throw TextFile.notWritable(folder(id), e);
        } finally {
            Trees.deleteQuietly(probe);
        }
    }

    /** Refuses to replace anything but a result, and, unless {@code overwrite}, a result by one of a smaller scale. */
    public void checkReplaceable(String id, Scale scale, boolean overwrite) {
        if (isNothing(folder(id))) {
            return;
        }
        if (!StudyFiles.areIn(folder(id))) {
            throw LabException.usage(folder(id) + " is no result of this program, and is not replaced; move it away, or"
                    + " name another folder by --results.");
        }
        if (overwrite) {
            return;
        }
        Scale old = oldScale(id);
        if (old.compareTo(scale) > 0) {
            throw LabException.usage(folder(id) + " holds a " + old + " result; a " + scale
                    + " run does not replace it; add --overwrite.");
        }
    }

    /**
     * Takes the exclusive right to write a result, and restores an old result that a dead run had moved aside. Refuses if
     * this or another process holds the lock. The lock file stays; the lock ends with its process.
     */
    public Lock lock(String id) {
        Path file = hidden(id, "lock", "");
        try {
            makeRoot();
            Lock lock = WriterLock.take(file)
                    .orElseThrow(() -> LabException.unavailable("Another `lab run " + id + "` is writing " + folder(id)
                            + "; wait until it is done, or stop it."));
            recover(id, lock);
            return lock;
        } catch (IOException e) {
            throw TextFile.notWritable(file, e);
        }
    }

    /**
     * Replaces a result by the files that {@code writer} puts into an empty folder. If the writer throws, the old result
     * stays. Leftovers of dead runs are removed. The caller holds the {@link #lock}.
     */
    public void replace(String id, Consumer<Path> writer) {
        FolderSwap swap = swap(id);
        try {
            makeRoot();
            swap.recover();
            swap.replace(writer);
        } catch (IOException e) {
            throw TextFile.notWritable(folder(id), e);
        } catch (UncheckedIOException e) {
            throw TextFile.notWritable(folder(id), e.getCause());
        }
    }

    private static boolean isNothing(Path folder) {
        try {
            return ResultEntries.areNone(folder);
        } catch (IOException e) {
            throw LabException.unavailable("Cannot list " + folder + " (" + e + "); check that you may read it.", e);
        }
    }

    private FolderSwap swap(String id) {
        return new FolderSwap(folder(id), hidden(id, "tmp-", ownPid()), hidden(id, "old-", ownPid()));
    }

    private Path hidden(String id, String purpose, String suffix) {
        return folder(id).resolveSibling("." + id + "." + purpose + suffix);
    }

    private static String ownPid() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private Scale oldScale(String id) {
        try {
            return Provenance.readScale(folder(id));
        } catch (LabException e) {
            throw LabException.usage(folder(id) + " holds a result of unknown scale (" + e.getMessage()
                    + "); add --overwrite to replace it.");
        }
    }

    private void checkRoom(String id, Room room) {
        long usable = usable(room);
        if (usable < ROOM) {
            throw LabException.unavailable("Cannot write " + folder(id) + ": the disk has " + (usable >> 20)
                    + " MB left, a result needs " + (ROOM >> 20) + "; make room.");
        }
    }

    private long usable(Room room) {
        try {
            return room.in(root);
        } catch (IOException e) {
            return Long.MAX_VALUE; // unknown where the root is no mount point, as in some containers
        }
    }

    private void makeRoot() throws IOException {
        if (!Files.isDirectory(root)) { // createDirectories refuses a link to a folder before Java 20
            Files.createDirectories(root);
        }
    }

    private void recover(String id, Lock lock) throws IOException {
        try {
            swap(id).recover();
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }
}
