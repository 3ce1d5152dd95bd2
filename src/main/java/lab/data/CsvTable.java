package lab.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.records.reader.impl.collection.ListStringRecordReader;
import org.datavec.api.split.ListStringSplit;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * A table of numeric features and one class an example: a line of column names, then one example a line, separated by
 * commas. The class may be any word; classes are counted from 0 in alphabetical order. DataVec knows what a column is and
 * makes numbers of records; its CSV reader is not used, as it takes a backslash for an escape.
 *
 * @param columns names of all columns
 * @param classColumn which of them is the class
 * @param classes names of the classes
 * @param rows the values as they are written, a list an example
 */
record CsvTable(List<String> columns, int classColumn, List<String> classes, List<List<String>> rows) {
    /** More would be numbers that were taken for classes. */
    private static final int MOST_CLASSES = 100;

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]++(\\.[0-9]*+)?|\\.[0-9]++)([eE][+-]?[0-9]++)?");
    private static final int LOST = '\uFFFD';

    private static final String FEATURE_RULE =
            "a feature is a finite number such as 1.5; mend or remove the line, or remove the column";
    private static final String CLASS_RULE =
            "a class is a word on one line, in letters that can be seen; name the class of that line, or remove the line";

    /**
     * Reads a table whose class is in the last column, or in the one named.
     *
     * @param where what the content is called in messages
     * @throws LabException when it is no such table; says in which line
     */
    static CsvTable parse(byte[] content, String where, Optional<String> classColumn) {
        List<CsvRow> lines = CsvRow.all(content, where);
        if (lines.isEmpty()) {
            throw refused(where, "is empty", "its first line names the columns, each other line is an example");
        }
        List<String> columns = columns(lines.get(0).cells(), where);
        int label = classColumn.map(name -> indexOf(name, columns, where)).orElse(columns.size() - 1);
        List<CsvRow> examples = lines.subList(1, lines.size());
        examples.forEach(row -> checkWidth(row, columns, where));
        List<List<String>> rows = examples.stream().map(CsvRow::cells).toList();
        List<String> classes =
                rows.stream().map(row -> row.get(label)).distinct().sorted().toList();
        checkClasses(classes, columns.get(label), where);
        CsvTable table = new CsvTable(columns, label, classes, rows);
        Schema schema = table.schema();
        examples.forEach(row -> table.checkCells(row, schema, where));
        return table;
    }

    private static List<String> columns(List<String> names, String where) {
        boolean distinct = new HashSet<>(names).size() == names.size();
        if (names.size() < 2 || !distinct || !names.stream().allMatch(CsvTable::isWord)) {
            throw refused(
                    where,
                    "has the line of column names " + Quoted.of(String.join(",", names)),
                    "it needs at least one feature and the class, separated by commas, each with a name of its own");
        }
        return names;
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

    private static void checkWidth(CsvRow row, List<String> columns, String where) {
        if (row.cells().size() != columns.size()) {
            throw refused(
                    where,
                    "has " + row.cells().size() + " values in line " + row.line() + ", but " + columns.size()
                            + " columns",
                    "give each line one value a column, or remove the line");
        }
    }

    private static void checkClasses(List<String> classes, String column, String where) {
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw refused(
                    where,
                    "has " + classes.size() + " different values in its class column " + Quoted.of(column),
                    "a class has 2 to " + MOST_CLASSES + "; name the column that is the class with --class");
        }
    }

    private void checkCells(CsvRow row, Schema schema, String where) {
        for (int j = 0; j < columns.size(); j++) {
            String cell = row.cells().get(j);
            boolean sound = j == classColumn ? isWord(cell) : isNumber(cell);
            if (!sound || !schema.getMetaData(j).isValid(new Text(cell))) {
                throw refused(
                        where,
                        "has " + Quoted.of(cell) + " in line " + row.line() + ", column " + Quoted.of(columns.get(j)),
                        j == classColumn ? CLASS_RULE : FEATURE_RULE);
            }
        }
    }

    /** Whether a reader sees it, and sees all of it; the replacement character is what is left of a letter that was lost. */
    private static boolean isWord(String name) {
        return name.codePoints().anyMatch(c -> !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == LOST);
    }

    /** DataVec takes what Java takes, such as {@code NaN}, {@code 1d} and {@code 0x1p3}. */
    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Float.isFinite(Float.parseFloat(text));
    }

    /** Every feature a finite number, the class one of the classes. */
    Schema schema() {
        Schema.Builder schema = new Schema.Builder();
        for (int j = 0; j < columns.size(); j++) {
            if (j == classColumn) {
                schema.addColumnCategorical(columns.get(j), classes);
            } else {
                schema.addColumnDouble(columns.get(j), null, null, false, false);
            }
        }
        return schema.build();
    }

    /** How many features an example has. */
    int features() {
        return columns.size() - 1;
    }

    /** The examples in the order of the lines. */
    Examples examples() {
        float[] features = new float[rows.size() * features()];
        int[] labels = new int[rows.size()];
        try (RecordReader reader = reader()) {
            for (int i = 0; reader.hasNext(); i++) {
                List<Writable> values = new ArrayList<>(reader.next());
                labels[i] = classes.indexOf(values.remove(classColumn).toString());
                for (int j = 0; j < values.size(); j++) {
                    features[i * features() + j] = values.get(j).toFloat();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a table from memory", e);
        }
        return Examples.classified(features, features(), labels, classes.size());
    }

    /** The rows as DataVec's records, in the columns of {@link #schema()}. */
    private RecordReader reader() throws IOException {
        RecordReader reader = new ListStringRecordReader();
        try {
            reader.initialize(new ListStringSplit(rows));
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage()); // declared by DataVec for other readers
        }
        return reader;
    }

    /** The same table as a CSV file with the class in the last column. */
    byte[] bytes() {
        return CsvRow.bytes(() -> Stream.concat(Stream.of(columns), rows.stream())
                .map(this::classLast)
                .iterator());
    }

    private List<String> classLast(List<String> values) {
        List<String> ordered = new ArrayList<>(values);
        ordered.add(ordered.remove(classColumn));
        return ordered;
    }

    private static LabException refused(String where, String how, String remedy) {
        return LabException.usage(where + " " + how + "; " + remedy);
    }
}
