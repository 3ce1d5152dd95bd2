package lab.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.text.Csv;
import lab.text.Numbers;
import lab.verdict.SummaryRow;

/** The summaries of a study as CSV, one row per arm and summary: {@code arm,<factors>,summary,n,median,low,high}. */
public final class SummaryCsv {
    private static final List<String> COLUMNS = List.of("summary", "n", "median", "low", "high");

    private SummaryCsv() {}

    /** Writes the rows in the order given. */
    public static void write(List<SummaryRow> rows, Path file) {
        TextFile.write(file, text(rows));
    }

    /** Whether a file holds exactly these rows, byte for byte. */
    public static boolean areIn(Path file, List<SummaryRow> rows) {
        return TextFile.holds(file, text(rows));
    }

    static String text(List<SummaryRow> rows) {
        Factors factors = Factors.of(rows.stream().map(SummaryRow::arm).toList());
        List<List<String>> lines = new ArrayList<>();
        lines.add(factors.header(COLUMNS));
        rows.forEach(row -> lines.add(factors.row(row.arm(), cells(row))));
        return Csv.text(lines);
    }

    private static List<String> cells(SummaryRow row) {
        return List.of(
                row.summary(),
                String.valueOf(row.n()),
                Numbers.text(row.median()),
                Numbers.text(row.low()),
                Numbers.text(row.high()));
    }
}
