package lab.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.error.LabException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a user's CSV file: RFC 4180 in UTF-8, with any line ends. Spaces around a cell do not belong to it, and a
 * backslash is a character like any other.
 *
 * @param line the line on which the row ends, from 1
 * @param cells its cells
 */
record CsvRow(long line, List<String> cells) {
    /** More would need gigabytes of memory. */
    private static final int MOST_CELLS = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();

    /**
     * All rows of a file.
     *
     * @param where what the file is called in messages
     */
    static List<CsvRow> all(byte[] content, String where) {
        List<CsvRow> rows = new ArrayList<>();
        long cells = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text(content, where)), FORMAT)) {
            for (CSVRecord record : parser) {
                rows.add(new CsvRow(parser.getCurrentLineNumber(), cells(record)));
                cells += record.size();
                if (cells > MOST_CELLS) {
                    throw LabException.usage(where + " holds more than " + MOST_CELLS
                            + " values, the most that a table may have; leave out lines or columns");
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            long line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
            throw LabException.usage(where + " has quotes that do not match in the row from line " + line
                    + "; a cell with a comma or a quote stands in double quotes, and a quote within it is doubled");
        }
        return rows;
    }

    /** Rows as a file that reads as these rows. */
    static byte[] bytes(Iterable<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(CSVRecord record) {
        return Arrays.stream(record.values()).map(String::strip).toList();
    }

    private static String text(byte[] content, String where) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        if (result.isError()) {
            throw LabException.usage(String.format(
                    "%s has the byte %02X in line %d, which is not UTF-8; save the file as UTF-8",
                    where, content[bytes.position()], line(content, bytes.position())));
        }
        String text = characters.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The line of a byte, from 1. */
    private static long line(byte[] content, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            boolean ends = content[i] == '\n' || (content[i] == '\r' && content[i + 1] != '\n');
            line += ends ? 1 : 0;
        }
        return line;
    }
}
