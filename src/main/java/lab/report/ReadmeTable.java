package lab.report;

import java.nio.file.Path;
import java.util.List;
import lab.error.LabException;
import lab.result.ResultsFolder;
import lab.result.TextFile;

/** The generated part of the main README: a table between two markers, each of which occurs once. */
final class ReadmeTable {
    /** The line before the table. */
    static final String BEGIN = "<!-- verdicts:begin -->";

    /** The line after the table. */
    static final String END = "<!-- verdicts:end -->";

    private static final int TIER = 1; // the README shows the claims that are asked for first

    private ReadmeTable() {}

    /** Replaces the text between the markers by the verdicts on the claims of tier 1 and leaves the rest unchanged. */
    static void update(Path readme, List<Entry> syllabus, ResultsFolder results) {
        String text = TextFile.read(readme, "create one with the lines " + BEGIN + " and " + END + ".");
        int begin = position(readme, text, BEGIN) + BEGIN.length();
        int end = position(readme, text, END);
        if (end < begin) {
            throw LabException.unavailable(readme + " contains " + END + " before " + BEGIN + "; swap them.");
        }
        List<Entry> entries =
                syllabus.stream().filter(entry -> entry.claim().tier() == TIER).toList();
        String table = new IndexPage(entries, path(readme, results)).table();
        TextFile.replace(readme, text.substring(0, begin) + "\n\n" + table + "\n" + text.substring(end));
    }

    private static String path(Path readme, ResultsFolder results) {
        Path page = readme.toAbsolutePath().normalize().getParent();
        Path root = results.root().toAbsolutePath().normalize();
        String path = page.relativize(root).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    private static int position(Path readme, String text, String marker) {
        int position = text.indexOf(marker);
        if (position < 0 || position != text.lastIndexOf(marker)) {
            throw LabException.unavailable(readme + " must contain the line " + marker + " exactly once, but "
                    + (position < 0 ? "lacks it" : "contains it more than once")
                    + "; put it where the table of verdicts belongs.");
        }
        return position;
    }
}
