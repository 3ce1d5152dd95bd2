package lab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.data.fetch.DataStore;
import lab.data.fetch.DatasetInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the table of data sets. */
@Command(name = "list", description = "Lists the data sets and where they are.")
final class DataListCommand implements Runnable {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<DatasetInfo> sets = DataStore.standard().list();
        if (json) {
            JsonOutput.print(
                    sets.stream().map(DataListCommand::entry).toList(),
                    spec.commandLine().getOut());
            return;
        }
        Table table = new Table("NAME", "KIND", "EXAMPLES", "BYTES", "WHERE", "LICENCE");
        sets.forEach(set -> table.row(
                set.name(),
                kind(set),
                examples(set),
                set.bytes() == 0 ? "-" : String.valueOf(set.bytes()),
                set.where(),
                set.licence()));
        table.print(spec.commandLine().getOut(), Integer.MAX_VALUE);
        sets.forEach(set -> set.fault().ifPresent(fault -> Failures.warn(fault, spec.commandLine())));
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

    private static Map<String, Object> entry(DatasetInfo set) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", set.name());
        entry.put("kind", kind(set));
        entry.put("examples", set.examples());
        entry.put("bytes", set.bytes());
        entry.put("where", set.where());
        entry.put("licence", set.licence());
        entry.put("fault", set.fault().orElse(null));
        return entry;
    }
}
