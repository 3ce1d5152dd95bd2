package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;
import lab.store.ResultDiff;
import lab.store.ResultsFolder;
import lab.store.StudyFiles;
import lab.store.TrialsDiff;
import lab.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two results. */
@Command(
        name = "diff",
        description = "Compares two results: what they come from, and whether their numbers are the same to the bit."
                + " The exit code is 0 if the numbers are the same, 1 if not.")
final class DiffCommand implements Callable<Integer> {
    private static final int WIDEST = 40; // characters of a value; hashes are longer

    private final Lab lab;

    @Parameters(index = "0", paramLabel = "A", description = "A folder of a result, or a claim's id.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "The same of another result.")
    private String b;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    DiffCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() {
        Path folderA = folder(a);
        Path folderB = folder(b);
        ResultDiff diff = ResultDiff.of(folderA, folderB);
        if (json) {
            JsonOutput.print(entry(folderA, folderB, diff), spec.commandLine().getOut());
        } else {
            print(diff);
        }
        return (diff.numbers().isSame() ? ExitCode.OK : ExitCode.DIFFERENT).code();
    }

    private Path folder(String name) {
        Optional<Path> path = path(name).filter(folder -> Files.exists(folder.resolve(StudyFiles.TRIALS)));
        if (path.isPresent()) {
            return path.get();
        }
        ResultsFolder published = results.places(lab).published();
        if (published.ids().contains(name)) {
            return published.folder(name);
        }
        throw LabException.usage("There is no result " + Quoted.of(name)
                + Nearest.match(name, published.ids())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(".")
                + " Name a folder with a " + StudyFiles.TRIALS + ", or the id of a result in " + published.root()
                + ".");
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void print(ResultDiff diff) {
        PrintWriter out = spec.commandLine().getOut();
        if (diff.origins().isEmpty()) {
            out.println("Both come from the same code, versions, machine, data, settings and seeds.");
        } else {
            Table table = new Table("DIFFERENT", "A: " + a, "B: " + b);
            diff.origins().forEach(d -> table.row(d.what(), Table.cut(d.a(), WIDEST), Table.cut(d.b(), WIDEST)));
            table.print(out, Integer.MAX_VALUE);
        }
        out.println();
        print(diff.numbers(), out);
        out.flush();
    }

    private static void print(TrialsDiff numbers, PrintWriter out) {
        if (numbers.isSame()) {
            out.println("The numbers are the same to the bit: " + samples(numbers.compared()) + ".");
            return;
        }
        out.println("The numbers differ, first at [" + numbers.first().orElseThrow() + "].");
        out.println(numbers.different() + " of " + samples(numbers.compared()) + " that both have"
                + (numbers.different() == 1 ? " is" : " are") + " different"
                + numbers.worst()
                        .map(worst -> ", by up to a relative " + Numbers.brief(numbers.largest()) + " [" + worst + "].")
                        .orElse("."));
        if (numbers.onlyInA() + numbers.onlyInB() > 0) {
            out.println(
                    "Only in A: " + samples(numbers.onlyInA()) + "; only in B: " + samples(numbers.onlyInB()) + ".");
        }
    }

    private static String samples(int count) {
        return StudyPlan.count(count, "sample");
    }

    private static Map<String, Object> entry(Path folderA, Path folderB, ResultDiff diff) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("a", folderA.toString());
        entry.put("b", folderB.toString());
        entry.put("origins", diff.origins());
        entry.put("numbers", numbers(diff.numbers()));
        return entry;
    }

    private static Map<String, Object> numbers(TrialsDiff numbers) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("same", numbers.isSame());
        entry.put("compared", numbers.compared());
        entry.put("different", numbers.different());
        entry.put("only_in_a", numbers.onlyInA());
        entry.put("only_in_b", numbers.onlyInB());
        entry.put("first", text(numbers.first()));
        entry.put("largest_relative_difference", numbers.largest());
        entry.put("largest_at", text(numbers.worst()));
        return entry;
    }

    private static String text(Optional<TrialsDiff.Place> place) {
        return place.map(TrialsDiff.Place::toString).orElse("");
    }
}
