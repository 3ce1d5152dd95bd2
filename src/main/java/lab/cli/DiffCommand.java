package lab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;
import lab.result.ResultDiff;
import lab.result.ResultsFolder;
import lab.result.StudyFiles;
import lab.result.TrialsDiff;
import lab.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two results. */
@Command(
        name = "diff",
        description = "Compares two results: what they come from, and whether their numbers are the same to the bit."
                + " The exit code is 0 if the numbers are the same, 1 if not.")
final class DiffCommand extends Subcommand {
    private static final int WIDEST = 40; // characters of a value; hashes are longer

    @Parameters(index = "0", paramLabel = "A", description = "A result's folder, or a claim's id.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "The folder or id of the other result.")
    private String b;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ResultsOption results = new ResultsOption();

    DiffCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        Path folderA = folder(a);
        Path folderB = folder(b);
        ResultDiff diff = ResultDiff.of(folderA, folderB);
        ObjectNode entry = Json.object()
                .put("a", folderA.toString())
                .put("b", folderB.toString())
                .putPOJO("origins", diff.origins())
                .set("numbers", entry(diff.numbers()));
        print(json, entry, out -> print(diff, out));
        return diff.numbers().isSame() ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private Path folder(String name) {
        ResultsFolder published = results.places(lab).published();
        return path(name)
                .filter(folder -> Files.exists(folder.resolve(StudyFiles.TRIALS)))
                .or(() -> Optional.of(name).filter(published.ids()::contains).map(published::folder))
                .orElseThrow(() -> LabException.usage("There is no result " + Quoted.of(name)
                        + Nearest.hint(name, published.ids())
                        + " Name a folder with a " + StudyFiles.TRIALS + ", or the id of a result in "
                        + published.root() + "."));
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void print(ResultDiff diff, PrintWriter out) {
        if (diff.origins().isEmpty()) {
            out.println("Both come from the same code, versions, machine, data, settings and seeds.");
        } else {
            Table table = new Table("DIFFERENT", "A: " + a, "B: " + b);
            diff.origins().forEach(d -> table.row(d.what(), Table.cut(d.a(), WIDEST), Table.cut(d.b(), WIDEST)));
            table.print(out);
        }
        out.println();
        print(diff.numbers(), out);
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
        return Numbers.count(count, "sample");
    }

    private static ObjectNode entry(TrialsDiff numbers) {
        return Json.object()
                .put("same", numbers.isSame())
                .put("compared", numbers.compared())
                .put("different", numbers.different())
                .put("only_in_a", numbers.onlyInA())
                .put("only_in_b", numbers.onlyInB())
                .put("first", text(numbers.first()))
                .put("largest_relative_difference", numbers.largest())
                .put("largest_at", text(numbers.worst()));
    }

    private static String text(Optional<TrialsDiff.Place> place) {
        return place.map(TrialsDiff.Place::toString).orElse("");
    }
}
