package lab.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replaces a result's folder by renames within its parent. Files that a user has put beside the old result are moved to the
 * new one.
 *
 * @param folder the folder
 * @param temporary where the new folder is written, named {@code .<id>.tmp-<pid>}
 * @param aside where the old folder waits while the new one takes its place, named {@code .<id>.old-<pid>}
 */
record FolderSwap(Path folder, Path temporary, Path aside) {
    /**
     * Cleans up after dead runs: restores an old folder that one had moved aside, unless a new one took its place, and
     * removes leftovers.
     */
    void recover() throws IOException {
        for (Path old : leftovers(".old-")) {
            if (Files.notExists(folder)) {
                move(old, folder);
            } else {
                retire(old);
            }
        }
        for (Path unfinished : leftovers(".tmp-")) {
            Trees.delete(unfinished);
        }
    }

    /** Writes the new folder and puts it in the old one's place; if that fails, the old one stays. */
    void replace(Consumer<Path> writer) throws IOException {
        try {
            Files.createDirectory(temporary);
            writer.accept(temporary);
            moveIntoPlace();
        } finally {
            Trees.deleteQuietly(temporary);
        }
    }

    private void moveIntoPlace() throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            move(folder, aside);
        }
        try {
            move(temporary, folder);
        } catch (IOException e) {
            if (replaces) {
                move(aside, folder);
            }
            throw e;
        }
        if (replaces) {
            retireQuietly();
        }
    }

    /** Like {@link #retire}, but leaves a failure to the next run, since the new folder is in place. */
    private void retireQuietly() {
        try {
            retire(aside);
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }

    /** Deletes an old result after moving files that do not belong to it to the new folder. */
    private void retire(Path old) throws IOException {
        if (!Files.isSymbolicLink(old)) {
            for (Path entry : ResultEntries.foreign(old)) {
                keep(entry);
            }
        }
        Trees.delete(old);
    }

    /**
     * Moves a user's file to the new folder, under a numbered name if necessary. A file that the new result has, too, is an
     * old version of it and is not moved.
     */
    private void keep(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        Path kept = folder.resolve(name);
        boolean isVersion = Files.isRegularFile(entry) && Files.isRegularFile(kept);
        for (int i = 1; !isVersion && Files.exists(kept, LinkOption.NOFOLLOW_LINKS); i++) {
            kept = folder.resolve(name + "." + i);
        }
        if (!isVersion) {
            move(entry, kept);
        }
    }

    private List<Path> leftovers(String purpose) throws IOException {
        String prefix = "." + folder.getFileName() + purpose;
        return Trees.children(folder.toAbsolutePath().getParent()).stream()
                .filter(Files::isDirectory)
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .filter(path -> isLeft(path.getFileName().toString().substring(prefix.length())))
                .toList();
    }

    /** Whether the process is this one or dead. */
    private static boolean isLeft(String pid) {
        return pid.matches("[0-9]{1,18}")
                && (Long.parseLong(pid) == ProcessHandle.current().pid()
                        || ProcessHandle.of(Long.parseLong(pid))
                                .filter(ProcessHandle::isAlive)
                                .isEmpty());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // A container's overlay file system cannot rename a folder that came with the image.
            Trees.copy(from, to);
            Trees.delete(from);
        }
    }
}
