package lab.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.data.CsvTable;
import lab.data.DataFile;
import lab.data.DataHome;
import lab.data.ImportedTable;
import lab.data.fetch.DatasetInfo.Kind;
import lab.error.LabException;
import lab.error.Quoted;

/** The tables that users have imported: {@code PLACE/NAME/table.csv.gz}, each with its class in the last column. */
record Tables(DataHome home) {
    /** The fewest examples of a table; fewer would leave validation or test without one. */
    private static final int FEWEST = 10;

    /**
     * Verifies a table and puts it into the first place, in one move.
     *
     * @return the file it is in now
     */
    Path importFrom(String name, Path file, Optional<String> classColumn) {
        if (!isName(name)) {
            throw LabException.usage(
                    Quoted.of(name) + " is not a name for a table; use lower-case words such as wine-quality");
        }
        CsvTable table = CsvTable.parse(DataFile.stored(file), file.toString(), classColumn);
        if (table.rows().size() < FEWEST) {
            throw LabException.usage("the number of examples in " + file + " is "
                    + table.rows().size() + "; it must be at least " + FEWEST);
        }
        FinishedFiles.write(home.folder(name), Map.of(CsvTable.ARCHIVE, table::bytes));
        return home.folder(name).resolve(CsvTable.ARCHIVE);
    }

    /** Lists all imported tables by name, one that cannot be used with its fault. */
    List<DatasetInfo> list() {
        return home.places().stream()
                .flatMap(Tables::folders)
                .filter(folder -> isName(folder.getFileName().toString()))
                .filter(folder -> Files.isRegularFile(folder.resolve(CsvTable.ARCHIVE)))
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
        String name = folder.getFileName().toString();
        int examples = 0;
        Optional<String> fault = Optional.empty();
        try {
            examples = ImportedTable.in(folder).table().rows().size();
        } catch (LabException unusable) {
            fault = Optional.of(unusable.getMessage());
        }
        long bytes = folder.resolve(CsvTable.ARCHIVE).toFile().length();
        return new DatasetInfo(name, Kind.INSTALLED, examples, folder.toString(), bytes, "as its source says", fault);
    }
}
