package lab.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.error.LabException;
import lab.error.Nearest;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.split.InputStreamInputSplit;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * A table of numeric features and one class an example, read by DataVec: a line of column names, then one example a line,
 * separated by commas. The class may be any word; classes are counted from 0 in alphabetical order.
 *
 * @param columns names of all columns
 * @param classColumn which of them is the class
 * @param classes names of the classes
 * @param rows the values as they are written, a list an example
 */
record CsvTable(List<String> columns, int classColumn, List<String> classes, List<List<String>> rows) {
    /** More would be numbers that were taken for classes. */
    private static final int MOST_CLASSES = 100;

    /**
     * Reads a table whose class is in the last column, or in the one named.
     *
     * @param where what the content is called in messages
     * @throws LabException when it is no such table; says in which line
     */
    static CsvTable parse(byte[] content, String where, Optional<String> classColumn) {
        List<List<String>> records = records(content, where);
        if (records.isEmpty()) {
            throw refused(where, "is empty", "its first line names the columns, each other line is an example");
        }
        List<String> columns = columns(records.get(0), where);
        int label = classColumn.map(name -> indexOf(name, columns, where)).orElse(columns.size() - 1);
        List<List<String>> rows = records.subList(1, records.size());
        List<String> classes = checkWidths(rows, columns, where).stream()
                .map(row -> row.get(label))
                .distinct()
                .sorted()
                .toList();
        checkClasses(classes, columns.get(label), where);
        return new CsvTable(columns, label, classes, List.copyOf(rows)).checked(where);
    }

    private static List<List<String>> records(byte[] content, String where) {
        List<List<String>> records = new ArrayList<>();
        try (RecordReader reader = new CSVRecordReader()) {
            reader.initialize(new InputStreamInputSplit(new ByteArrayInputStream(content)));
            while (reader.hasNext()) {
                records.add(values(reader.next()));
            }
        } catch (IOException | InterruptedException | RuntimeException broken) {
            int line = records.size() + 1;
            throw refused(where, "cannot be read in line " + line + " (" + broken + ")", "mend that line");
        }
        return records;
    }

    private static List<String> values(List<Writable> record) {
        return record.stream().map(value -> value.toString().strip()).toList();
    }

    private static List<String> columns(List<String> names, String where) {
        if (names.size() < 2 || new HashSet<>(names).size() < names.size() || names.contains("")) {
            throw refused(
                    where,
                    "has the line of column names " + names,
                    "it needs at least one feature and the class, separated by commas, each with a name of its own");
        }
        return names;
    }

    private static int indexOf(String name, List<String> columns, String where) {
        if (!columns.contains(name)) {
            String hint = Nearest.match(name, columns)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            throw refused(where, "has no column '" + name + "'" + hint, "its columns are " + columns);
        }
        return columns.indexOf(name);
    }

    private static List<List<String>> checkWidths(List<List<String>> rows, List<String> columns, String where) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw refused(
                        where,
                        "has " + rows.get(i).size() + " values in line " + (i + 2) + ", but " + columns.size()
                                + " columns",
                        "give each line one value a column, or remove the line");
            }
        }
        return rows;
    }

    private static void checkClasses(List<String> classes, String column, String where) {
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw refused(
                    where,
                    "has " + classes.size() + " different values in its class column '" + column + "'",
                    "a class has 2 to " + MOST_CLASSES + "; name the column that is the class with --class");
        }
    }

    private CsvTable checked(String where) {
        Schema schema = schema();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (!isValid(schema, j, rows.get(i).get(j))) {
                    throw refused(
                            where,
                            "has '" + rows.get(i).get(j) + "' in line " + (i + 2) + ", column '" + columns.get(j) + "'",
                            "a feature is a finite number such as 1.5; mend or remove the line, or remove the column");
                }
            }
        }
        return this;
    }

    /** DataVec's metadata lets NaN and infinity pass where no least and greatest value is set. */
    private boolean isValid(Schema schema, int column, String value) {
        return schema.getMetaData(column).isValid(new Text(value))
                && (column == classColumn || Float.isFinite(Float.parseFloat(value)));
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
        int at = 0;
        for (List<String> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                if (j != classColumn) {
                    features[at++] = Float.parseFloat(row.get(j));
                }
            }
        }
        int[] labels = rows.stream()
                .mapToInt(row -> classes.indexOf(row.get(classColumn)))
                .toArray();
        return Examples.classified(features, features(), labels, classes.size());
    }

    /** The same table with the class in the last column. */
    String text() {
        List<List<String>> lines = new ArrayList<>(List.of(columns));
        lines.addAll(rows);
        return lines.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(List<String> values) {
        List<String> ordered = IntStream.range(0, values.size())
                .filter(j -> j != classColumn)
                .mapToObj(values::get)
                .collect(Collectors.toCollection(ArrayList::new));
        ordered.add(values.get(classColumn));
        return ordered.stream().map(CsvTable::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static LabException refused(String where, String how, String remedy) {
        return LabException.usage(where + " " + how + "; " + remedy);
    }
}
