package lab.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.error.LabException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** RFC 4180 with {@code \n} line ends and UTF-8. */
final class Csv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .setIgnoreEmptyLines(false)
            .get();

    private Csv() {}

    /**
     * A row that was read.
     *
     * @param line the line on which it ends, from 1
     * @param cells its cells
     */
    record Row(long line, List<String> cells) {}

    /** Rows as text; each ends with {@code \n}. */
    static String text(Iterable<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV to memory", e);
        }
        return text.toString();
    }

    /** The rows of a file; a file that is missing, cut off or malformed is refused. */
    static List<Row> read(Path file) {
        String text = TextFile.read(file, remedy(file));
        if (!text.endsWith("\n")) {
            throw damaged(file, Math.max(1, text.lines().count()), "the file ends in the middle of a line");
        }
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord row : parser) {
                rows.add(new Row(parser.getCurrentLineNumber(), row.toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw damaged(file, rows.size() + 1L, "the quotes do not match: " + e.getMessage());
        }
        return rows;
    }

    static LabException damaged(Path file, long line, String what) {
        return LabException.unavailable(file + ", line " + line + ": " + what + "; " + remedy(file));
    }

    /** What to do about a file of a results folder that cannot be used. */
    static String remedy(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return "run it again: ./lab run " + folder.getFileName() + " --overwrite";
    }
}
