package lab.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recording in progress, in a hidden folder named after its process.
 *
 * @param folder the folder, {@code .<id>.tmp-<pid>-<any number>}
 * @param pid the recording process
 */
record Unfinished(Path folder, long pid) {
    private static final Pattern NAME = Pattern.compile("\\..+\\.tmp-(\\d{1,18})-\\d+");
    private static final Duration SKEW = Duration.ofMinutes(10); // by which a disk's clock may lag behind

    /** Starts a recording of this process. */
    static Unfinished begin(Path root, String id) throws IOException {
        long pid = ProcessHandle.current().pid();
        return new Unfinished(Files.createTempDirectory(root, "." + id + ".tmp-" + pid + "-"), pid);
    }

    /** All recordings in progress in a folder. */
    static List<Unfinished> in(Path root) throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.map(Unfinished::of).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<Unfinished> of(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() ? Optional.of(new Unfinished(folder, Long.parseLong(name.group(1)))) : Optional.empty();
    }

    /** Whether its process is gone. A process with the same id that started after the folder was written is another one. */
    boolean isAbandoned() throws IOException {
        Instant written = Files.getLastModifiedTime(folder).toInstant();
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> start.isBefore(written.plus(SKEW)))
                        .orElse(true))
                .isEmpty();
    }
}
