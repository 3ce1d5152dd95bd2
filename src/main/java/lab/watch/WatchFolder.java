package lab.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.result.Trees;

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
            throw LabException.unavailable(
                    "Cannot write to " + root + " (" + e + "), where recordings are kept; check that it is writable.",
                    e);
        }
    }

    /** Moves a complete recording into place. Until it is there, {@link #latest} finds the old one, which waits aside. */
    public void finish(Path recording, String id) {
        Path place = root.resolve(id);
        Path aside = aside(id);
        try {
            if (Files.exists(place)) {
                Trees.delete(aside);
                Files.move(place, aside);
            }
            Files.move(recording, place);
            Trees.delete(aside);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot move " + recording + " to " + place + " (" + e + "); check that " + root + " is writable.",
                    e);
        }
    }

    /** Removes an empty recording. */
    public void discard(Path recording) {
        try {
            Trees.delete(recording);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot remove " + recording + " (" + e + "); check that it is writable.", e);
        }
    }

    /** The latest recording of a claim; refuses a claim that has none. */
    public Path latest(String id) {
        return Stream.of(root.resolve(id), aside(id))
                .filter(recording -> Files.isRegularFile(points(recording)) && Files.isRegularFile(stats(recording)))
                .findFirst()
                .orElseThrow(() -> LabException.unavailable(
                        "There is no recording of '" + id + "' in " + root + "; make one: ./lab watch " + id));
    }

    /** Where the old recording waits while the new one takes its place; a process that is killed then leaves it there. */
    private Path aside(String id) {
        return root.resolve("." + id + ".old");
    }

    private static void sweep(Unfinished other) {
        try {
            if (other.isAbandoned()) {
                Trees.delete(other.folder());
            }
        } catch (IOException | UncheckedIOException e) {
            return; // another process is removing or finishing it, or the next start removes it
        }
    }
}
