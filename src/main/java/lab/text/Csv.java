package lab.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import lab.error.LabException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables as text (RFC 4180), written with {@code \n} line ends and read with any. */
public final class Csv {
    private static final CSVFormat EXACT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .get();

    private static final CSVFormat PADDED =
            EXACT.builder().setIgnoreSurroundingSpaces(true).get();

    private Csv() {}

    /**
     * A row that was read.
     *
     * @param line the line on which it ends, from 1
     * @param cells its cells
     */
    public record Row(long line, List<String> cells) {}

    /** Rows as text; each ends with {@code \n}. */
    public static String text(Iterable<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, EXACT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV to memory", e);
        }
        return text.toString();
    }

    /**
     * Reads rows exactly as written.
     *
     * @param rows receives the rows, one after another
     * @param broken makes the exception for a text whose quotes do not match, from the line and a description of the fault
     */
    public static void read(String text, Consumer<Row> rows, BiFunction<Long, String, LabException> broken) {
        read(text, EXACT, rows, broken);
    }

    /** Like {@link #read}, without the spaces around cells. */
    public static void readPadded(String text, Consumer<Row> rows, BiFunction<Long, String, LabException> broken) {
        read(text, PADDED, row -> rows.accept(stripped(row)), broken);
    }

    private static Row stripped(Row row) {
        return new Row(row.line(), row.cells().stream().map(String::strip).toList());
    }

    private static void read(
            String text, CSVFormat format, Consumer<Row> rows, BiFunction<Long, String, LabException> broken) {
        long line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                rows.accept(new Row(line, row.toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw broken.apply(line + 1, e.getMessage());
        }
    }
}
