package lab.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Operations on folders with all their contents. */
public final class Trees {
    private Trees() {}

    /** Deletes a file, or a folder with its contents; deletes links without following them. A missing root is fine. */
    public static void delete(Path root) throws IOException {
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : deepestFirst(root)) {
            Files.deleteIfExists(path);
        }
    }

    /** Like {@link #delete}, but leaves what cannot be deleted to the next run. */
    static void deleteQuietly(Path root) {
        try {
            delete(root);
        } catch (IOException | UncheckedIOException e) {
            // A leftover hidden folder does no harm; an exception here would hide the failure that led here.
            return;
        }
    }

    /** Copies a folder with its contents to a place that does not exist. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> paths = new ArrayList<>(deepestFirst(from));
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.copy(path, to.resolve(from.relativize(path)));
        }
    }

    /** The entries of a folder in the order of names; empty if it is not a folder. */
    static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
