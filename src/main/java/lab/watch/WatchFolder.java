package lab.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lab.error.LabException;

/**
 * The folder of recordings of watched trainings: the latest of each claim. A new recording replaces the old one when it is
 * complete, so a process that is killed while it records leaves the old one as it was.
 *
 * @param root the folder
 */
public record WatchFolder(Path root) {
    private static final String POINTS = "live.json";
    private static final String STATS = "stats.bin";

    /** The file of the live page's data. */
    public static Path points(Path recording) {
        return recording.resolve(POINTS);
    }

    /** The file of the training UI's data. */
    public static Path stats(Path recording) {
        return recording.resolve(STATS);
    }

    /** Creates a folder for a new recording of a claim, and removes leftovers of killed processes. */
    public Path begin(String id) {
        try {
            Files.createDirectories(root);
            for (Unfinished other : Unfinished.in(root)) {
                sweep(other);
            }
            return Unfinished.begin(root, id).folder();
        } catch (IOException e) {
            throw LabException.unavailable("Cannot write to " + root + ", where recordings are kept: " + e, e);
        }
    }

    /** Moves a complete recording into place. */
    public void finish(Path recording, String id) {
        try {
            delete(root.resolve(id));
            Files.move(recording, root.resolve(id));
        } catch (IOException e) {
            throw LabException.unavailable("Cannot move " + recording + " to " + root.resolve(id) + ": " + e, e);
        }
    }

    /** Removes an empty recording. */
    public void discard(Path recording) {
        try {
            delete(recording);
        } catch (IOException e) {
            throw LabException.unavailable("Cannot remove " + recording + ": " + e, e);
        }
    }

    /** The latest recording of a claim; refuses a claim that has none. */
    public Path latest(String id) {
        Path recording = root.resolve(id);
        if (!Files.isRegularFile(points(recording)) || !Files.isRegularFile(stats(recording))) {
            throw LabException.unavailable(
                    "There is no recording of '" + id + "' in " + root + "; make one: ./lab watch " + id);
        }
        return recording;
    }

    private static void sweep(Unfinished other) {
        try {
            if (other.isAbandoned()) {
                delete(other.folder());
            }
        } catch (IOException | UncheckedIOException e) {
            return; // another process is removing or finishing it, or the next start removes it
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
