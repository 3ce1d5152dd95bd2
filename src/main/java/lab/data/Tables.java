package lab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.data.DatasetInfo.Kind;
import lab.error.LabException;
import lab.error.Quoted;

/** The tables that users have imported: {@code PLACE/NAME/table.csv.gz}, each with its class in the last column. */
record Tables(DataHome home) {
    private static final String FILE = "table.csv.gz";
    private static final String LICENCE = "as its source says";

    /** Fewer would leave validation or test without an example. */
    private static final int FEWEST = 10;

    /**
     * Verifies a table and puts it into the first place, in one move.
     *
     * @return the file it is in now
     */
    Path importFrom(String name, Path file, Optional<String> classColumn) {
        if (!isName(name)) {
            throw LabException.usage(
                    Quoted.of(name) + " cannot name a table; use lower-case words such as wine-quality");
        }
        CsvTable table = CsvTable.parse(KnownFile.stored(file), file.toString(), classColumn);
        Limits.atLeast("number of examples in " + file, FEWEST, table.rows().size());
        Path target = home.places().get(0).resolve(name).resolve(FILE);
        write(table.bytes(), target);
        return target;
    }

    private static void write(byte[] content, Path target) {
        Path copy = target.resolveSibling(FILE + ".importing");
        try {
            Files.createDirectories(target.getParent());
            Files.write(copy, Gzip.packed(content));
            Download.moveInto(copy, target);
        } catch (IOException unwritable) {
            throw DataStore.notWritable(target.getParent(), unwritable);
        } finally {
            Download.delete(copy);
        }
    }

    /** The table of this name. */
    TabularSource source(String name) {
        Path file = home.places().stream()
                .map(place -> place.resolve(name).resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> LabException.unavailable("no table " + name + " was imported (looked in "
                        + home.places().stream().map(Path::toString).collect(Collectors.joining(" and "))
                        + "); import it with `./lab data import " + name + " FILE.csv`"));
        return source(name, file);
    }

    private static TabularSource source(String name, Path file) {
        String remedy = "import the table again with `./lab data import " + name + " FILE.csv`";
        byte[] content = content(file, remedy);
        CsvTable table = table(content, file, remedy);
        return new TabularSource(
                name,
                new KnownFile(name + ".csv", content.length, KnownFile.checksum(content)),
                table.features(),
                table.classes().size(),
                table.rows().size(),
                Optional.of(file),
                LICENCE);
    }

    private static CsvTable table(byte[] content, Path file, String remedy) {
        try {
            return CsvTable.parse(content, file.toString(), Optional.empty());
        } catch (LabException damaged) {
            throw LabException.unavailable(damaged.getMessage() + "; or " + remedy, damaged);
        }
    }

    private static byte[] content(Path file, String remedy) {
        byte[] content;
        try {
            content = Gzip.unpacked(KnownFile.stored(file), KnownFile.MOST + 1);
        } catch (IOException damaged) {
            throw LabException.unavailable(file + " is damaged (" + damaged + "); " + remedy, damaged);
        }
        if (content.length > KnownFile.MOST) {
            throw LabException.unavailable(file + " is damaged: it unpacks to more than "
                    + Download.megabytes(KnownFile.MOST) + "; " + remedy);
        }
        return content;
    }

    /** All imported tables, by name; one that cannot be used has its fault beside it. */
    List<DatasetInfo> list() {
        return home.places().stream()
                .flatMap(Tables::folders)
                .filter(folder -> isName(folder.getFileName().toString()))
                .filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                .sorted(Comparator.comparing(Path::getFileName))
                .map(Tables::info)
                .toList();
    }

    private static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    private static Stream<Path> folders(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of();
        }
        try (Stream<Path> folders = Files.list(place)) {
            return folders.toList().stream();
        } catch (IOException unreadable) {
            throw LabException.unavailable(place + " cannot be read (" + unreadable + "); check its permissions");
        }
    }

    private static DatasetInfo info(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            int examples = source(folder.getFileName().toString(), file).examples();
            return info(folder, examples, Optional.empty());
        } catch (LabException unusable) {
            return info(folder, 0, Optional.of(unusable.getMessage()));
        }
    }

    private static DatasetInfo info(Path folder, int examples, Optional<String> fault) {
        long bytes = folder.resolve(FILE).toFile().length();
        String name = folder.getFileName().toString();
        return new DatasetInfo(name, Kind.INSTALLED, examples, folder.toString(), bytes, LICENCE, fault);
    }
}
