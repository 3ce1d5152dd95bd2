package lab.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replaces a folder by renames within its parent.
 *
 * @param folder the folder
 * @param temporary where the new one is written, named {@code .<id>.tmp-<pid>}
 * @param aside where the old one waits while the new one takes its place, named {@code .<id>.old-<pid>}
 */
record FolderSwap(Path folder, Path temporary, Path aside) {
    /** Puts back what a dead run had moved aside, if nothing took its place, and removes what dead runs left. */
    void recover() throws IOException {
        for (Path old : leftovers(".old-")) {
            if (Files.notExists(folder)) {
                move(old, folder);
            } else {
                Trees.delete(old);
            }
        }
        for (Path unfinished : leftovers(".tmp-")) {
            Trees.delete(unfinished);
        }
    }

    /** Writes the new folder and puts it in the old one's place; if anything fails the old one stays. */
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
        Trees.deleteQuietly(aside);
    }

    private List<Path> leftovers(String purpose) throws IOException {
        String prefix = "." + folder.getFileName() + purpose;
        return Trees.children(folder.toAbsolutePath().getParent()).stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .filter(path -> !ofAnotherLivingProcess(path, prefix))
                .toList();
    }

    private static boolean ofAnotherLivingProcess(Path path, String prefix) {
        String pid = path.getFileName().toString().substring(prefix.length());
        return pid.matches("[0-9]{1,18}")
                && Long.parseLong(pid) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
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
