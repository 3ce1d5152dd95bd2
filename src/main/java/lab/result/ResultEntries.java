package lab.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lab.error.LabException;

/** Tells a result's own entries in its folder from somebody else's. */
final class ResultEntries {
    private static final String PAGE = "index.html";
    private static final String FIGURE = ".+\\.(svg|png|pdf)";
    private static final String UNFINISHED =
            "\\..+\\.(part|tmp-[0-9]+)"; // an unfinished file of ours, left by a dead process

    private ResultEntries() {}

    /**
     * Entries that a user has put there. Figures are known by their checksums; without them, they count as a user's, too.
     */
    static List<Path> foreign(Path folder) throws IOException {
        Set<String> own = own(folder);
        return Trees.children(folder).stream()
                .filter(entry -> !isOwn(entry, own))
                .toList();
    }

    /** Whether the folder is missing or empty. */
    static boolean areNone(Path folder) throws IOException {
        return Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)
                || (Files.isDirectory(folder) && Trees.children(folder).isEmpty());
    }

    private static boolean isOwn(Path entry, Set<String> own) {
        String name = entry.getFileName().toString();
        boolean isFile = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
        return isFile
                && (own.contains(name)
                        || name.matches(UNFINISHED)
                        || (name.equals(PAGE) && GeneratedPage.isOwn(entry)));
    }

    private static Set<String> own(Path folder) {
        Set<String> own = new HashSet<>(StudyFiles.NAMES);
        own.add(StudyFiles.CHECKSUMS);
        Path file = folder.resolve(StudyFiles.CHECKSUMS);
        if (Files.isRegularFile(file)) {
            try {
                Checksums.read(file).keySet().stream()
                        .filter(name -> name.matches(FIGURE))
                        .forEach(own::add);
            } catch (LabException damaged) {
                return own;
            }
        }
        return own;
    }
}
