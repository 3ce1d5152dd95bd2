package lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.error.LabException;
import lab.text.Numbers;

/**
 * A user's table on this machine: {@code PLACE/NAME/table.csv.gz}, with the class in the last column.
 *
 * @param name its name
 * @param path where it is
 * @param file identifies its content when it was first read
 */
public record ImportedTable(String name, Path path, DataFile file) implements FileSet {
    /** The table of this name; refuses a name that has none. */
    static ImportedTable find(String name, DataHome home) {
        return home.folders(name)
                .filter(folder -> Files.isRegularFile(folder.resolve(CsvTable.ARCHIVE)))
                .findFirst()
                .map(ImportedTable::in)
                .orElseThrow(() -> LabException.unavailable("no table " + name + " was imported (looked in "
                        + home.searched(name) + "); import it with `./lab data import " + name + " FILE.csv`"));
    }

    /** The table in a folder, named like the folder; refuses a table larger than {@link DataFile#MOST}. */
    public static ImportedTable in(Path folder) {
        String name = folder.getFileName().toString();
        Path path = folder.resolve(CsvTable.ARCHIVE);
        byte[] content = Gzip.unpacked(DataFile.stored(path), DataFile.MOST + 1, path.toString(), remedy(name));
        if (content.length > DataFile.MOST) {
            String size = "it unpacks to more than " + Numbers.megabytes(DataFile.MOST);
            throw DataFile.damaged(path.toString(), size, remedy(name), null);
        }
        return new ImportedTable(name, path, DataFile.of(name + ".csv", content));
    }

    /** The table read from the file; refuses a file that is not such a table. */
    public CsvTable table() {
        try {
            return CsvTable.parse(content(file), path.toString());
        } catch (LabException damaged) {
            throw LabException.unavailable(damaged.getMessage() + "; or " + remedy(name), damaged);
        }
    }

    private static String remedy(String name) {
        return "import the table again with `./lab data import " + name + " FILE.csv`";
    }

    @Override
    public List<DataFile> files() {
        return List.of(file);
    }

    @Override
    public byte[] content(DataFile wanted) {
        return wanted.content(path, remedy(name));
    }
}
