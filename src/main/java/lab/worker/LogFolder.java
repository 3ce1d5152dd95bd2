package lab.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the workers' logs.
 *
 * @param folder the folder
 */
record LogFolder(Path folder) {
    private static final int KEPT = 40; // files of earlier runs

    /** The log of one of this process's workers. */
    WorkerLog of(int worker) {
        long pid = ProcessHandle.current().pid();
        return new WorkerLog(folder.resolve("worker-" + pid + "-" + worker + ".log"));
    }

    /** Creates the folder, so that a crash report can be written there, and deletes all but the latest files. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            for (Path old : latestFirst().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException | UncheckedIOException e) {
            return; // logs help, but are not needed
        }
    }

    private List<Path> latestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(LogFolder::modified).reversed())
                    .toList();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
