package lab.data.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.data.DataFile;
import lab.data.DataHome;
import lab.data.EmbeddedSet;
import lab.data.KnownSet;
import lab.data.fetch.DatasetInfo.Kind;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;

/**
 * The data sets on this machine: lists them, imports and downloads more.
 *
 * @param home where they are; new files go into its first place
 * @param download how files are downloaded
 * @param sets the sets that can be installed
 */
public record DataStore(DataHome home, Download download, List<KnownSet> sets) {
    private static final List<String> GENERATED = List.of(
            "gaussian",
            "uniform",
            "two-moons",
            "spirals",
            "blobs",
            "correlated",
            "bag-of-words",
            "regression",
            "two-scales");

    /** The store of {@link DataHome#standard()}. */
    public static DataStore standard() {
        return new DataStore(DataHome.standard(), Download.patient(), KnownSet.ALL);
    }

    /** Lists all data sets: embedded ones, those that can be installed, imported tables, and the kinds of generated ones. */
    public List<DatasetInfo> list() {
        return Stream.of(
                        EmbeddedSet.ALL.stream().map(DataStore::embedded),
                        sets.stream().map(this::installed),
                        new Tables(home).list().stream(),
                        GENERATED.stream().map(DataStore::generated))
                .flatMap(infos -> infos)
                .toList();
    }

    private static DatasetInfo embedded(EmbeddedSet set) {
        return new DatasetInfo(set.name(), Kind.EMBEDDED, set.examples(), "in the program", set.bytes(), set.licence());
    }

    private DatasetInfo installed(KnownSet set) {
        Optional<Path> folder = home.find(set);
        long bytes = folder.stream()
                .flatMap(found -> set.files().stream().flatMap(file -> DataHome.file(found, file).stream()))
                .mapToLong(path -> path.toFile().length())
                .sum();
        String where = folder.map(Path::toString).orElse("not installed");
        return new DatasetInfo(set.name(), Kind.INSTALLED, set.examples(), where, bytes, set.licence());
    }

    private static DatasetInfo generated(String name) {
        return new DatasetInfo(name, Kind.GENERATED, 0, "drawn by the seed", 0, "none needed");
    }

    /**
     * Copies the files of a set from a folder, gzipped or plain. Either all files are put into place or none: every file is
     * verified first.
     *
     * @return the folder the files are in now
     * @throws LabException when the name is unknown, or a file is missing, damaged or cannot be written
     */
    public Path importFrom(String name, Path folder) {
        KnownSet set = known(name);
        checkComplete(set, folder);
        Map<String, Supplier<byte[]>> contents = new LinkedHashMap<>();
        set.files().forEach(file -> contents.put(file.archive(), () -> verified(file, folder)));
        Path target = home.folder(name);
        FinishedFiles.write(target, contents);
        return target;
    }

    private static void checkComplete(KnownSet set, Path folder) {
        String missing = set.files().stream()
                .filter(file -> DataHome.file(folder, file).isEmpty())
                .map(DataFile::archive)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw LabException.unavailable(folder + " lacks " + missing
                    + "; nothing was imported. Name the folder that holds all files of " + set.name()
                    + ", each with or without .gz");
        }
    }

    private static byte[] verified(DataFile file, Path folder) {
        Path source = DataHome.file(folder, file).orElseThrow();
        byte[] stored = DataFile.stored(source);
        file.content(stored, source.toString(), "nothing was imported; get a sound copy of this file");
        return stored;
    }

    /**
     * Imports a table of numeric features and a class: a CSV file whose first line names the columns. The table is put into
     * place only after every line has been verified.
     *
     * @param name the table's name; an imported table of this name is replaced
     * @param classColumn the column that is the class; empty for the last one
     * @return the file it is in now
     * @throws LabException when the name is taken, or the file is not such a table or cannot be read or written
     */
    public Path importTable(String name, Path file, Optional<String> classColumn) {
        if (isTaken(name)) {
            throw LabException.usage("a data set named " + name + " already exists; give the table another name");
        }
        return new Tables(home).importFrom(name, file, classColumn);
    }

    private boolean isTaken(String name) {
        return needsNoInstalling(name)
                || sets.stream().anyMatch(set -> set.name().equals(name));
    }

    private static boolean needsNoInstalling(String name) {
        return GENERATED.contains(name)
                || EmbeddedSet.ALL.stream().anyMatch(set -> set.name().equals(name));
    }

    /** Like {@link #fetch(String, URI, Consumer)}, from the set's own server. */
    public Path fetch(String name, Consumer<String> progress) {
        return fetch(name, known(name).base(), progress);
    }

    /**
     * Downloads the files of a set and verifies each before putting it into place. Intact files already here are kept; an
     * interrupted download is resumed.
     *
     * @param base the address that the file names are appended to
     * @param progress receives lines for the user, a few a minute
     * @return the folder the files are in now
     * @throws LabException when the name is unknown, or a file cannot be downloaded, verified or written
     */
    public Path fetch(String name, URI base, Consumer<String> progress) {
        KnownSet set = known(name);
        Download.check(base); // before anything is made
        Path folder = home.folder(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw FinishedFiles.notWritable(folder, unwritable);
        }
        set.files().forEach(file -> fetch(file, base, folder.resolve(file.archive()), progress));
        return folder;
    }

    private void fetch(DataFile file, URI base, Path target, Consumer<String> progress) {
        if (isSound(file, target)) {
            progress.accept(file.archive() + ": already here");
            return;
        }
        String from = base.toString();
        URI address = URI.create((from.endsWith("/") ? from : from + "/") + file.archive());
        String remedy = "it was deleted; fetch it again, and if that gives the same, import files from elsewhere with"
                + " `./lab data import`";
        download.fetch(
                address, target, path -> file.content(DataFile.stored(path), address.toString(), remedy), progress);
    }

    private static boolean isSound(DataFile file, Path path) {
        try {
            return Files.exists(path) && file.content(path, "").length > 0;
        } catch (LabException damaged) {
            return false;
        }
    }

    private KnownSet known(String name) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LabException.usage(unknown(name)));
    }

    private String unknown(String name) {
        List<String> names = sets.stream().map(KnownSet::name).toList();
        if (needsNoInstalling(name)) {
            return "the data set " + name + " comes with the program; only these need installing: "
                    + String.join(", ", names);
        }
        String hint = Nearest.match(name, names)
                .map(near -> "; did you mean " + near + "? ")
                .orElse(". ");
        return "there is no data set " + Quoted.of(name) + " to install" + hint + "Known are "
                + String.join(", ", names);
    }
}
