package lab.metric;

import java.util.regex.Pattern;
import lab.error.Quoted;

/** Checks text for the cells of our CSV files: a spreadsheet must show it and never evaluate it. */
final class CellText {
    /** The beginnings that spreadsheets take for a formula; a minus may begin a number. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\t\r]|-(?![0-9.E-]+$|Infinity$)");

    private CellText() {}

    /** Returns the text itself, if a spreadsheet shows it as it is. */
    static String checked(String what, String text) {
        if (FORMULA.matcher(text).lookingAt()) {
            throw new IllegalArgumentException(
                    what + " must not begin like a spreadsheet's formula, with one of = + - @,"
                            + " a tab or a line end, but was " + Quoted.of(text) + ".");
        }
        return text;
    }
}
