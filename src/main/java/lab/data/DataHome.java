package lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.error.LabException;

/**
 * The folders of installed data sets: {@code PLACE/SET/FILE.gz}, such as
 * {@code ~/.cache/lecture-lab/data/mnist/train-images-idx3-ubyte.gz}. Uncompressed files are accepted, too.
 *
 * @param places in search order; new files go into the first
 */
public record DataHome(List<Path> places) {
    /** Where Debian's packages put data sets. */
    private static final Path DEBIAN = Path.of("/usr/share/datasets");

    /** Copies the list. */
    public DataHome {
        places = List.copyOf(places);
    }

    /**
     * The standard places: the folder named by the system property {@code lab.data}, or else by the environment variable
     * {@code LAB_DATA}, or else {@code ~/.cache/lecture-lab/data}; after it the folder of Debian's packages.
     */
    public static DataHome standard() {
        return of(
                Optional.ofNullable(System.getProperty("lab.data")),
                Optional.ofNullable(System.getenv("LAB_DATA")),
                Path.of(System.getProperty("user.home")));
    }

    static DataHome of(Optional<String> property, Optional<String> environment, Path userHome) {
        Path own = Stream.of(property, environment)
                .flatMap(Optional::stream)
                .filter(folder -> !folder.isBlank())
                .findFirst()
                .map(Path::of)
                .orElse(userHome.resolve(".cache/lecture-lab/data"));
        return new DataHome(List.of(own, DEBIAN));
    }

    /** A set read from its installed files, which are searched for when it is loaded. */
    public DataSource source(KnownSet set) {
        return new ImageSource(new InstalledSet(set, this));
    }

    /** The table imported under this name; refuses a name that has none. */
    public DataSource table(String name) {
        return TabularSource.of(ImportedTable.find(name, this));
    }

    /** The folder that new files of a set go into, whether or not it exists. */
    public Path folder(String set) {
        return places.get(0).resolve(set);
    }

    /** The first folder that holds all files of a set, unverified. */
    public Optional<Path> find(KnownSet set) {
        return folders(set.name())
                .filter(folder ->
                        set.files().stream().allMatch(file -> file(folder, file).isPresent()))
                .findFirst();
    }

    /** Like {@link #find}, but refuses a set that is not installed. */
    Path require(KnownSet set) {
        return find(set)
                .orElseThrow(() -> LabException.unavailable("the data set " + set.name()
                        + " is not installed (looked in " + searched(set.name()) + "): " + set.remedies()));
    }

    /** The folders in which a set may lie, in search order. */
    Stream<Path> folders(String set) {
        return places.stream().map(place -> place.resolve(set));
    }

    /** These folders, joined for a message. */
    String searched(String set) {
        return folders(set).map(Path::toString).collect(Collectors.joining(" and "));
    }

    /** A file of a set in {@code folder}, gzipped or plain; also found under the dotted name that some distributors use. */
    public static Optional<Path> file(Path folder, DataFile file) {
        String dotted = file.name().replace("-idx", ".idx");
        return Stream.of(file.archive(), file.name(), dotted + ".gz", dotted)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
