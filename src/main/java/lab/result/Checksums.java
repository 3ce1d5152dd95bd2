package lab.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.text.Sha256;

/**
 * The SHA-256 checksums of a result's files, in a file that {@code sha256sum -c} can read, too. They do not cover the page
 * for a browser: it follows from the other files, and {@code lab report} regenerates it.
 */
public final class Checksums {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._-]*)");

    private Checksums() {}

    /** Writes the checksums of all files in a folder that holds only a result. */
    public static void write(Path folder) {
        Map<String, String> sums = new TreeMap<>();
        try {
            for (Path file : Trees.children(folder)) {
                sums.put(file.getFileName().toString(), Sha256.of(file));
            }
        } catch (IOException e) {
            throw TextFile.notWritable(folder.resolve(StudyFiles.CHECKSUMS), e);
        }
        TextFile.replace(folder.resolve(StudyFiles.CHECKSUMS), text(sums));
    }

    /**
     * Updates the checksums of some files. A result without checksums stays without: new ones would vouch for files that
     * nobody has checked.
     */
    public static void update(Path folder, Collection<String> names) {
        Path file = folder.resolve(StudyFiles.CHECKSUMS);
        if (Files.notExists(file)) {
            return;
        }
        Map<String, String> sums = read(file);
        try {
            for (String name : names) {
                sums.put(name, Sha256.of(folder.resolve(name)));
            }
        } catch (IOException e) {
            throw TextFile.notWritable(file, e);
        }
        TextFile.replace(file, text(sums));
    }

    /** Compares the files of a result with their checksums. */
    public static Integrity check(Path folder) {
        Path file = folder.resolve(StudyFiles.CHECKSUMS);
        if (Files.notExists(file)) {
            return Integrity.UNKNOWN;
        }
        Map<String, String> sums = read(file);
        List<String> faults = new ArrayList<>();
        sums.forEach((name, sum) -> addFault(folder.resolve(name), sum, faults));
        StudyFiles.NAMES.stream()
                .filter(name -> !sums.containsKey(name) && !Files.notExists(folder.resolve(name)))
                .forEach(name -> faults.add(name + " has no checksum"));
        return new Integrity(true, faults);
    }

    /** The checksum of a file of a result; refuses one that cannot be read. */
    static String of(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw Damage.of(file, "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** File name to checksum; refuses a damaged file. */
    static Map<String, String> read(Path file) {
        List<String> lines = TextFile.read(file, Damage.remedy(file)).lines().toList();
        Map<String, String> sums = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw Damage.of(file, i + 1L, "there is no checksum with a file's name");
            }
            sums.put(line.group(2), line.group(1));
        }
        return sums;
    }

    private static void addFault(Path file, String sum, List<String> faults) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(file.getFileName() + " is missing");
            return;
        }
        try {
            if (!sum.equals(Sha256.of(file))) {
                faults.add(file.getFileName() + " was changed");
            }
        } catch (IOException e) {
            faults.add(file.getFileName() + " cannot be read");
        }
    }

    private static String text(Map<String, String> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
