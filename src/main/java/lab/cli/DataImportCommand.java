package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lab.data.fetch.DataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a data set's files from a folder, or a table from a CSV file. */
@Command(
        name = "import",
        description = "Copies a known data set's files, verified, from a folder; or a table of your own from a CSV file"
                + " whose first line names the columns: numbers, and a class in the last column.")
final class DataImportCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NAME", description = "The data set, as `lab data list` shows it.")
    private String name;

    @Parameters(index = "1", paramLabel = "FROM", description = "The folder that holds its files, or the CSV file.")
    private Path from;

    @Option(names = "--class", paramLabel = "COLUMN", description = "The column of a CSV file that is the class.")
    private String classColumn;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(imported(DataStore.standard()));
        out.flush();
    }

    private Path imported(DataStore store) {
        boolean table = Files.isRegularFile(from) || from.toString().endsWith(".csv");
        return table ? store.importTable(name, from, Optional.ofNullable(classColumn)) : store.importFrom(name, from);
    }
}
