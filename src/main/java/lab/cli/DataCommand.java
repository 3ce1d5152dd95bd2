package lab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on data sets. */
@Command(
        name = "data",
        description = "Lists, imports or fetches data sets.",
        subcommands = {DataListCommand.class, DataImportCommand.class, DataFetchCommand.class})
final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing a command: list, import or fetch");
    }
}
