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
 * A recording that is being made, in a hidden folder that names its process.
 *
 * @param folder the folder, {@code .<id>.tmp-<pid>-<any number>}
 * @param pid the process that makes it
 */
record Unfinished(Path folder, long pid) {
    private static final Pattern NAME = Pattern.compile("\\..+\\.tmp-(\\d{1,18})-\\d+");
    private static final Duration SKEW = Duration.ofMinutes(10); // that a disk's clock may be behind

    /** A new one of this process. */
    static Unfinished begin(Path root, String id) throws IOException {
        long pid = ProcessHandle.current().pid();
        return new Unfinished(Files.createTempDirectory(root, "." + id + ".tmp-" + pid + "-"), pid);
    }

    /** All that lie in a folder. */
    static List<Unfinished> in(Path root) throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.map(Unfinished::of).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<Unfinished> of(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() ? Optional.of(new Unfinished(folder, Long.parseLong(name.group(1)))) : Optional.empty();
    }

    /** Whether its process is gone; one of the same number that was started after the folder was written is another. */
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
