package lab.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import lab.data.fetch.DataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads a data set. */
@Command(name = "fetch", description = "Downloads a data set's files and verifies them.")
final class DataFetchCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "The data set, as `lab data list` shows it.")
    private String name;

    @Option(names = "--from", paramLabel = "URI", description = "Another server's folder that holds the files.")
    private URI from;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(fetch(DataStore.standard(), progress()));
        out.flush();
    }

    private Path fetch(DataStore store, Consumer<String> progress) {
        return from == null ? store.fetch(name, progress) : store.fetch(name, from, progress);
    }

    private Consumer<String> progress() {
        PrintWriter err = spec.commandLine().getErr();
        return line -> {
            err.println(line);
            err.flush();
        };
    }
}
