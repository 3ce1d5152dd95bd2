package lab.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The output of a worker: a file of bounded size, and the last lines in memory. A log that cannot be written does not stop
 * the run: the last lines are what is shown.
 */
final class WorkerLog {
    private static final int LAST = 20; // lines shown of a worker that died
    private static final int WIDEST = 400; // characters of a line
    private static final long FULL = 1 << 20; // bytes; a larger file is renamed, replacing an older one

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();

    WorkerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    synchronized void add(String line) {
        if (line.isBlank() || line.equals("#")) { // crash reports are full of them
            return;
        }
        String cut = line.length() > WIDEST ? line.substring(0, WIDEST) + " ..." : line;
        last.addLast(cut);
        if (last.size() > LAST) {
            last.removeFirst();
        }
        write(cut);
    }

    /** Prepares for a new worker by forgetting the lines of the one before. */
    synchronized void begin() {
        last.clear();
    }

    /** The last lines, indented. */
    synchronized String end() {
        return last.isEmpty() ? "  (it printed nothing)" : "  " + String.join("\n  ", last);
    }

    private void write(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > FULL) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return; // see above
        }
    }
}
