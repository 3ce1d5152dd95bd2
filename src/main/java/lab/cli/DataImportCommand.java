package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import lab.data.DataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a data set's files from a folder. */
@Command(name = "import", description = "Copies a data set's files, verified, from a folder.")
final class DataImportCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NAME", description = "The data set, as `lab data list` shows it.")
    private String name;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder that holds its files.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(DataStore.standard().importFrom(name, folder));
        out.flush();
    }
}
