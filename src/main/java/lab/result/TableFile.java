package lab.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.text.Csv;

/** Reads the CSV files of a result. */
final class TableFile {
    private TableFile() {}

    /** The rows of a file, the header first; refuses a missing, cut or damaged file, naming the line and the remedy. */
    static List<Csv.Row> rows(Path file) {
        String text = TextFile.read(file, Damage.remedy(file));
        if (!text.endsWith("\n")) {
            throw Damage.of(file, Math.max(1, text.lines().count()), "the file ends in the middle of a line");
        }
        List<Csv.Row> rows = new ArrayList<>();
        Csv.read(text, rows::add, (line, why) -> Damage.of(file, line, "the quotes do not match: " + why));
        return rows;
    }
}
