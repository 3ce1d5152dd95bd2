package lab.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lab.text.Sha256;

/**
 * Remembers results whose files matched their checksums, so that a table of all claims need not read every figure again. A
 * result is recognized by its files' names, sizes and modification times, and on Unix also their inode numbers and change
 * times, which no program can set. If the list cannot be read or written, files are merely compared again.
 */
public final class SoundResults {
    private static final int MOST = 2000; // results, after which the list starts again

    private final Path file;
    private final Set<String> known;

    /** The results listed in a file, which may not exist. */
    public SoundResults(Path file) {
        this.file = file;
        this.known = new HashSet<>(lines(file));
    }

    /** Compares the files of a result with their checksums, unless they were found sound since they last changed. */
    public Integrity check(Path folder) {
        try {
            String state = state(folder);
            if (known.contains(state)) {
                return Integrity.SOUND;
            }
            Integrity found = Checksums.check(folder);
            if (found.isSound()) {
                add(state);
            }
            return found;
        } catch (IOException e) {
            return Checksums.check(folder);
        }
    }

    private static String state(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path child : Trees.children(folder)) {
            files.put(child.getFileName().toString(), attributes(child).toString());
        }
        return Sha256.of((folder.toAbsolutePath() + "\n" + files).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> attributes(Path path) throws IOException {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new TreeMap<>(
                Files.readAttributes(path, unix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime"));
    }

    private void add(String state) {
        boolean isFull = known.size() >= MOST;
        if (isFull) {
            known.clear();
        }
        known.add(state);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    state + "\n",
                    StandardOpenOption.CREATE,
                    isFull ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        } catch (IOException e) {
            return; // the next command compares again
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
