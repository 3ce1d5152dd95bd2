package lab.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;
import lab.text.Csv;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Text;

/**
 * A table of numeric features and one class per example, in CSV (RFC 4180, UTF-8, any line ends; spaces around a cell do not
 * count). The first line names the columns; each further line is one example. A class may be any word; classes are numbered
 * from 0 in alphabetical order. DataVec defines the columns and converts the cells to numbers.
 *
 * @param columns names of all columns, the class last
 * @param classes names of the classes
 * @param rows the values as written, one list per example, the class last
 */
public record CsvTable(List<String> columns, List<String> classes, List<List<String>> rows) {
    /** The name of the file in which the laboratory keeps a table. */
    public static final String ARCHIVE = "table.csv.gz";

    /** The most classes a table may have; a column with more probably holds numbers, not classes. */
    private static final int MOST_CLASSES = 100;

    /** The most cells a table may have; more would need gigabytes of memory. */
    private static final int MOST_CELLS = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]++(\\.[0-9]*+)?|\\.[0-9]++)([eE][+-]?[0-9]++)?");
    private static final int LOST = '\uFFFD'; // replaces bytes that are not UTF-8

    private static final String FEATURE_RULE =
            "a feature is a finite number such as 1.5; correct or remove the line, or remove the column";
    private static final String CLASS_RULE =
            "a class is a visible word on one line; fill in the class of that line, or remove the line";

    /** Reads a table whose class is in the last column. */
    static CsvTable parse(byte[] content, String where) {
        return parse(content, where, Optional.empty());
    }

    /**
     * Reads a table whose class is in the given column, or in the last one if none is given.
     *
     * @param where the name of the content in messages
     * @throws LabException when the content is not such a table; the message names the line
     */
    public static CsvTable parse(byte[] content, String where, Optional<String> classColumn) {
        List<Csv.Row> lines = lines(text(content, where), where);
        if (lines.isEmpty()) {
            throw refused(
                    where, "is empty", "the first line must name the columns, and each further line is an example");
        }
        List<String> names = lines.get(0).cells();
        checkNames(names, where);
        int label = classColumn.map(name -> indexOf(name, names, where)).orElse(names.size() - 1);
        List<Csv.Row> examples = new ArrayList<>();
        for (Csv.Row line : lines.subList(1, lines.size())) {
            checkWidth(line, names, where);
            examples.add(new Csv.Row(line.line(), moved(line.cells(), label)));
        }
        List<List<String>> rows = examples.stream().map(Csv.Row::cells).toList();
        CsvTable table = new CsvTable(moved(names, label), classes(rows, names.get(label), where), rows);
        Schema schema = table.schema();
        examples.forEach(row -> table.checkCells(row, schema, where));
        return table;
    }

    private static List<Csv.Row> lines(String text, String where) {
        List<Csv.Row> lines = new ArrayList<>();
        int[] cells = {0};
        Csv.readPadded(
                text,
                row -> {
                    lines.add(row);
                    cells[0] += row.cells().size();
                    if (cells[0] > MOST_CELLS) {
                        throw refused(
                                where,
                                "holds more than " + MOST_CELLS + " values, the limit for a table",
                                "leave out lines or columns");
                    }
                },
                (line, why) -> refused(
                        where,
                        "has quotes that do not match in the row from line " + line,
                        "put a cell with a comma or a quote into double quotes, and double the quotes inside it"));
        return lines;
    }

    private static String text(byte[] content, String where) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        if (result.isError()) {
            String before = new String(content, 0, bytes.position() + 1, StandardCharsets.ISO_8859_1);
            throw refused(
                    where,
                    String.format(
                            "has the byte %02X in line %d, which is not UTF-8",
                            content[bytes.position()], before.lines().count()),
                    "save the file as UTF-8");
        }
        String text = characters.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void checkNames(List<String> names, String where) {
        boolean distinct = new HashSet<>(names).size() == names.size();
        if (names.size() < 2 || !distinct || !names.stream().allMatch(CsvTable::isWord)) {
            throw refused(
                    where,
                    "has the line of column names " + Quoted.of(String.join(",", names)),
                    "name at least one feature and the class, separated by commas, each with a different name");
        }
    }

    private static int indexOf(String name, List<String> columns, String where) {
        if (!columns.contains(name)) {
            String hint = Nearest.match(name, columns)
                    .map(near -> "; did you mean " + Quoted.of(near) + "?")
                    .orElse("");
            throw refused(
                    where,
                    "has no column " + Quoted.of(name) + hint,
                    "its columns are " + Quoted.of(String.join(",", columns)));
        }
        return columns.indexOf(name);
    }

    private static void checkWidth(Csv.Row row, List<String> columns, String where) {
        if (row.cells().size() != columns.size()) {
            throw refused(
                    where,
                    "has " + row.cells().size() + " values in line " + row.line() + ", but " + columns.size()
                            + " columns",
                    "give each line one value a column, or remove the line");
        }
    }

    private static List<String> classes(List<List<String>> rows, String column, String where) {
        List<String> classes = rows.stream()
                .map(row -> row.get(row.size() - 1))
                .distinct()
                .sorted()
                .toList();
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw refused(
                    where,
                    "has " + classes.size() + " different values in its class column " + Quoted.of(column),
                    "a table has 2 to " + MOST_CLASSES + " classes; name its class column with --class");
        }
        return classes;
    }

    private void checkCells(Csv.Row row, Schema schema, String where) {
        for (int j = 0; j < columns.size(); j++) {
            String cell = row.cells().get(j);
            boolean isClass = j == features();
            boolean sound = isClass ? isWord(cell) : isNumber(cell);
            if (!sound || !schema.getMetaData(j).isValid(new Text(cell))) {
                throw refused(
                        where,
                        "has " + Quoted.of(cell) + " in line " + row.line() + ", column " + Quoted.of(columns.get(j)),
                        isClass ? CLASS_RULE : FEATURE_RULE);
            }
        }
    }

    /** Whether a name has a visible character, no control characters and no bytes that are not UTF-8. */
    private static boolean isWord(String name) {
        return name.codePoints().anyMatch(c -> !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == LOST);
    }

    /**
     * Whether a text is a plain decimal number. DataVec would take all that Java takes, such as {@code NaN}, {@code 1d} and
     * {@code 0x1p3}.
     */
    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Float.isFinite(Float.parseFloat(text));
    }

    /** The schema: every feature a number, the class one of the classes. */
    Schema schema() {
        Schema.Builder schema = new Schema.Builder();
        columns.subList(0, features()).forEach(column -> schema.addColumnDouble(column, null, null, false, false));
        return schema.addColumnCategorical(columns.get(features()), classes).build();
    }

    /** The number of features of an example. */
    int features() {
        return columns.size() - 1;
    }

    /** The examples in the order of the lines. */
    Examples examples() {
        float[] features = new float[rows.size() * features()];
        int[] labels = new int[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            List<String> row = rows.get(i);
            for (int j = 0; j < features(); j++) {
                features[i * features() + j] = new Text(row.get(j)).toFloat();
            }
            labels[i] = classes.indexOf(row.get(features()));
        }
        return Examples.classified(features, features(), labels, classes.size());
    }

    /** This table as a CSV file. */
    public byte[] bytes() {
        List<List<String>> lines = new ArrayList<>(List.of(columns));
        lines.addAll(rows);
        return Csv.text(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The cells, with the one at {@code from} moved to the end. */
    private static List<String> moved(List<String> cells, int from) {
        List<String> ordered = new ArrayList<>(cells);
        ordered.add(ordered.remove(from));
        return ordered;
    }

    private static LabException refused(String where, String how, String remedy) {
        return LabException.usage(where + " " + how + "; " + remedy);
    }
}
