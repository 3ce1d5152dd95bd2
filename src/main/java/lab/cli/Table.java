package lab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of left-aligned columns, two spaces apart; the last column is cut to the available width. */
final class Table {
    private static final int LEAST = 16; // characters that are always left for the last column
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a header. */
    Table(Object... header) {
        row(header);
    }

    /** Adds a row of as many cells as the header has. */
    void row(Object... cells) {
        rows.add(Stream.of(cells).map(String::valueOf).toList());
    }

    /** Prints the table, however wide. */
    void print(PrintWriter out) {
        print(out, Integer.MAX_VALUE);
    }

    /** Prints the table, each line at most {@code width} characters wide if possible. */
    void print(PrintWriter out, int width) {
        lines(width).forEach(out::println);
        out.flush();
    }

    /** The lines, one per row, however wide. */
    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    private List<String> lines(int width) {
        int last = rows.get(0).size() - 1;
        List<Integer> widths = IntStream.range(0, last).mapToObj(this::width).toList();
        return rows.stream().map(row -> line(row, widths, width)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(GAP);
        }
        line.append(cut(row.get(widths.size()), Math.max(LEAST, width - line.length())));
        return line.toString().stripTrailing();
    }

    /** The text, cut to {@code width} with an ellipsis if it is longer. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
