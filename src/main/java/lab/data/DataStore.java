package lab.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.data.DatasetInfo.Kind;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;

/** The data sets on this machine: what there is, and how more of them get here. */
public final class DataStore {
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

    private final DataHome home;
    private final Download download;
    private final List<KnownSet> sets;

    /** A store that keeps its files in the first place of {@code home}. */
    public DataStore(DataHome home, Download download) {
        this(home, download, KnownSet.ALL);
    }

    DataStore(DataHome home, Download download, List<KnownSet> sets) {
        this.home = home;
        this.download = download;
        this.sets = sets;
    }

    /** The store of {@link DataHome#standard()}. */
    public static DataStore standard() {
        return new DataStore(DataHome.standard(), Download.patient());
    }

    /** All data sets: embedded ones, those that can be installed, and the kinds of generated ones. */
    public List<DatasetInfo> list() {
        return Stream.of(
                        EmbeddedSource.ALL.stream().map(DataStore::embedded),
                        Stream.of(embedded(TabularSource.BREAST_CANCER)),
                        sets.stream().map(this::installed),
                        new Tables(home).list().stream(),
                        GENERATED.stream().map(DataStore::generated))
                .flatMap(infos -> infos)
                .toList();
    }

    private static DatasetInfo embedded(EmbeddedSource source) {
        long bytes = (long) EmbeddedSource.resource(source.images()).length
                + EmbeddedSource.resource(source.labels()).length;
        return new DatasetInfo(
                source.name(), Kind.EMBEDDED, EmbeddedSource.EXAMPLES, "in the program", bytes, source.licence());
    }

    private static DatasetInfo embedded(TabularSource source) {
        int bytes = EmbeddedSource.resource(source.file()).length;
        return new DatasetInfo(
                source.name(), Kind.EMBEDDED, source.examples(), "in the program", bytes, source.licence());
    }

    private DatasetInfo installed(KnownSet set) {
        String where = home.find(set).map(Path::toString).orElse("not installed");
        long bytes = home.find(set).stream()
                .flatMap(folder -> set.files().stream().flatMap(file -> DataHome.file(folder, file).stream()))
                .mapToLong(path -> path.toFile().length())
                .sum();
        return new DatasetInfo(set.name(), Kind.INSTALLED, set.examples(), where, bytes, set.licence());
    }

    private static DatasetInfo generated(String name) {
        return new DatasetInfo(name, Kind.GENERATED, 0, "drawn by the seed", 0, "none needed");
    }

    /**
     * Copies the files of a set from a folder, where they may be gzipped or plain. All or none: nothing is put into place
     * before every file has been verified.
     *
     * @return the folder the files are in now
     * @throws LabException when the name is unknown, or a file is missing, damaged or cannot be written
     */
    public Path importFrom(String name, Path folder) {
        KnownSet set = known(name);
        Map<KnownFile, Path> sources = sources(set, folder);
        Path target = home.folder(set);
        List<Path> copies = set.files().stream().map(file -> copy(target, file)).toList();
        try {
            Files.createDirectories(target);
            for (KnownFile file : set.files()) {
                Files.write(copy(target, file), Gzip.packed(verified(file, sources.get(file))));
            }
            for (KnownFile file : set.files()) {
                Download.moveInto(copy(target, file), target.resolve(file.archive()));
            }
            return target;
        } catch (IOException unwritable) {
            throw notWritable(target, unwritable);
        } finally {
            copies.forEach(Download::delete);
        }
    }

    /**
     * Takes over a table of numeric features and a class: a CSV file whose first line names the columns. Nothing is put
     * into place before every line has been verified.
     *
     * @param name what the table is to be called; an imported table of this name is replaced
     * @param classColumn the column that is the class; empty for the last one
     * @return the file it is in now
     * @throws LabException when the name is taken, or the file is no such table or cannot be read or written
     */
    public Path importTable(String name, Path file, Optional<String> classColumn) {
        boolean taken = names().anyMatch(name::equals);
        if (taken) {
            throw LabException.usage("there is a data set " + name + " already; give the table another name");
        }
        return new Tables(home).importFrom(name, file, classColumn);
    }

    /** All names but those of imported tables. */
    private Stream<String> names() {
        return Stream.of(
                        EmbeddedSource.ALL.stream().map(EmbeddedSource::name),
                        Stream.of(TabularSource.BREAST_CANCER.name()),
                        sets.stream().map(KnownSet::name),
                        GENERATED.stream())
                .flatMap(name -> name);
    }

    private static Path copy(Path target, KnownFile file) {
        return target.resolve(file.archive() + ".importing");
    }

    private static byte[] verified(KnownFile file, Path source) {
        byte[] stored = KnownFile.stored(source);
        file.content(stored, source.toString(), "nothing was imported; get a sound copy of this file");
        return stored;
    }

    private static Map<KnownFile, Path> sources(KnownSet set, Path folder) {
        List<String> missing = set.files().stream()
                .filter(file -> DataHome.file(folder, file).isEmpty())
                .map(KnownFile::archive)
                .toList();
        if (!missing.isEmpty()) {
            throw LabException.unavailable(folder + " lacks " + String.join(", ", missing)
                    + "; nothing was imported. Name the folder that holds all files of " + set.name()
                    + ", each with or without .gz");
        }
        return set.files().stream()
                .collect(Collectors.toMap(
                        file -> file, file -> DataHome.file(folder, file).orElseThrow()));
    }

    /** As {@link #fetch(String, URI, Consumer)}, from the set's own server. */
    public Path fetch(String name, Consumer<String> progress) {
        return fetch(name, known(name).base(), progress);
    }

    /**
     * Downloads the files of a set, each verified before it is put into place. Files that are here and sound are kept,
     * and a download that broke off goes on where it stopped.
     *
     * @param base the address that the file names are appended to
     * @param progress receives lines for the user, a few a minute
     * @return the folder the files are in now
     * @throws LabException when the name is unknown, or a file cannot be downloaded, verified or written
     */
    public Path fetch(String name, URI base, Consumer<String> progress) {
        KnownSet set = known(name);
        Download.request(address(base, set.trainingImages())); // refuses a wrong address before anything is made
        Path folder = home.folder(set);
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw notWritable(folder, unwritable);
        }
        set.files().forEach(file -> fetch(file, base, folder.resolve(file.archive()), progress));
        return folder;
    }

    private void fetch(KnownFile file, URI base, Path target, Consumer<String> progress) {
        if (isSound(file, target)) {
            progress.accept(file.archive() + ": already here");
            return;
        }
        URI address = address(base, file);
        String remedy = "it was deleted; fetch it again, and if that gives the same, import files from elsewhere with"
                + " `./lab data import`";
        download.fetch(
                address, target, path -> file.content(KnownFile.stored(path), address.toString(), remedy), progress);
    }

    private static URI address(URI base, KnownFile file) {
        String from = base.toString();
        return URI.create((from.endsWith("/") ? from : from + "/") + file.archive());
    }

    private static boolean isSound(KnownFile file, Path path) {
        try {
            return Files.exists(path) && file.content(path, "").length > 0;
        } catch (LabException damaged) {
            return false;
        }
    }

    private KnownSet known(String name) {
        List<String> names = sets.stream().map(KnownSet::name).toList();
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LabException.usage(unknown(name, names)));
    }

    private String unknown(String name, List<String> names) {
        if (names().anyMatch(name::equals)) {
            return "the data set " + name + " comes with the program; only these need installing: "
                    + String.join(", ", names);
        }
        String hint = Nearest.match(name, names)
                .map(near -> "; did you mean " + near + "? ")
                .orElse(". ");
        return "there is no data set " + Quoted.of(name) + " to install" + hint + "Known are "
                + String.join(", ", names);
    }

    static LabException notWritable(Path folder, IOException cause) {
        return LabException.unavailable(
                folder + " cannot be written (" + cause + "); free the space or the permission, or name another folder"
                        + " with LAB_DATA",
                cause);
    }
}
