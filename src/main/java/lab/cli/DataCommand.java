package lab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.data.fetch.DataStore;
import lab.data.fetch.DatasetInfo;
import lab.error.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The commands on data sets. */
@Command(name = "data", description = "Lists, imports or fetches data sets.")
final class DataCommand extends Subcommand {
    DataCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        throw new ParameterException(line(), "Missing a command: list, import or fetch");
    }

    @Command(name = "list", description = "Lists the data sets and where they are.")
    void list(@Option(names = "--json", description = "Print JSON.") boolean json) {
        List<DatasetInfo> sets = DataStore.standard().list();
        print(json, sets.stream().map(DataCommand::entry).toList(), table(sets)::print);
        if (!json) {
            sets.forEach(set -> set.fault().ifPresent(this::warn));
        }
    }

    @Command(
            name = "import",
            description = "Copies a known data set's files, verified, from a folder; or a table of your own from a CSV"
                    + " file whose first line names the columns: numbers, and a class in the last column.")
    void importFrom(
            @Parameters(index = "0", paramLabel = "NAME", description = "The data set, as `lab data list` shows it.")
                    String name,
            @Parameters(
                            index = "1",
                            paramLabel = "FROM",
                            description = "The folder that holds its files, or the CSV file.")
                    Path from,
            @Option(
                            names = "--class",
                            paramLabel = "COLUMN",
                            description = "The column of a CSV file that is the class.")
                    Optional<String> classColumn) {
        DataStore store = DataStore.standard();
        boolean table = Files.isRegularFile(from) || from.toString().endsWith(".csv");
        say((table ? store.importTable(name, from, classColumn) : store.importFrom(name, from)).toString());
    }

    @Command(name = "fetch", description = "Downloads a data set's files and verifies them.")
    void fetch(
            @Parameters(paramLabel = "NAME", description = "The data set, as `lab data list` shows it.") String name,
            @Option(names = "--from", paramLabel = "URI", description = "Another server's folder that holds the files.")
                    Optional<URI> from) {
        DataStore store = DataStore.standard();
        say(from.map(server -> store.fetch(name, server, this::progress))
                .orElseGet(() -> store.fetch(name, this::progress))
                .toString());
    }

    private void progress(String words) {
        line().getErr().println(words);
        line().getErr().flush();
    }

    private static Table table(List<DatasetInfo> sets) {
        Table table = new Table("NAME", "KIND", "EXAMPLES", "BYTES", "WHERE", "LICENCE");
        sets.forEach(set -> table.row(
                set.name(),
                kind(set),
                examples(set),
                set.bytes() == 0 ? "-" : set.bytes(),
                set.where(),
                set.licence()));
        return table;
    }

    private static String examples(DatasetInfo set) {
        if (set.fault().isPresent()) {
            return "damaged";
        }
        return set.examples() == 0 ? "as asked" : String.valueOf(set.examples());
    }

    private static String kind(DatasetInfo set) {
        return set.kind().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode entry(DatasetInfo set) {
        return Json.object()
                .put("name", set.name())
                .put("kind", kind(set))
                .put("examples", set.examples())
                .put("bytes", set.bytes())
                .put("where", set.where())
                .put("licence", set.licence())
                .put("fault", set.fault().orElse(null));
    }
}
