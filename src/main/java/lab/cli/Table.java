package lab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of left-aligned columns, two spaces apart; the last column is cut to the available width. */
final class Table {
    private static final int LEAST = 16; // characters that are always left for the last column
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a header. */
    Table(String... header) {
        row(header);
    }

    /** Adds a row of as many cells as the header has. */
    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Prints the table, each line at most {@code width} characters wide if possible. */
    void print(PrintWriter out, int width) {
        lines(width).forEach(out::println);
        out.flush();
    }

    /** The lines, one per row, each at most {@code width} characters wide if possible. */
    List<String> lines(int width) {
        List<Integer> widths = widths();
        return rows.stream().map(row -> line(row, widths, width)).toList();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        return widths;
    }

    private static String line(List<String> row, List<Integer> widths, int width) {
        StringBuilder line = new StringBuilder();
        int last = row.size() - 1;
        for (int i = 0; i < last; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(GAP);
        }
        line.append(cut(row.get(last), Math.max(LEAST, width - line.length())));
        return line.toString().stripTrailing();
    }

    /** The text, cut to {@code width} with an ellipsis if it is longer. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
