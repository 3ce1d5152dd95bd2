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
 * What a worker prints, in a file of bounded size, and its last lines in memory. A log that cannot be written is no reason to
 * stop: the last lines are what is shown.
 */
final class WorkerLog {
    private static final int LAST = 20; // lines shown of a worker that died
    private static final int WIDEST = 400; // characters of a line
    private static final long FULL = 1 << 20; // bytes, after which the file is put aside once and begun again

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();

    WorkerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    synchronized void add(String line) {
        if (line.isBlank() || line.equals("#")) { // which crash reports are full of
            return;
        }
        String cut = line.length() > WIDEST ? line.substring(0, WIDEST) + " ..." : line;
        last.addLast(cut);
        if (last.size() > LAST) {
            last.removeFirst();
        }
        write(cut);
    }

    /** A new worker begins: what an earlier one said is not its end. */
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
