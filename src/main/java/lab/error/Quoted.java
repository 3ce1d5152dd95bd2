package lab.error;

import java.util.stream.Collectors;

/**
 * Shows text from outside, such as a cell of a file, in a message: on one line, no longer than a reader needs, and without
 * characters that control the terminal.
 */
public final class Quoted {
    private static final int MOST = 60; // characters that are shown of a value

    private Quoted() {}

    /**
     * The value in single quotes, with invisible characters escaped as in Java. A long value is cut and its length given:
     * {@code 'one\ttwo'}, {@code 'xxxx...' (10000 characters)}.
     */
    public static String of(Object value) {
        String text = String.valueOf(value);
        int length = text.codePointCount(0, text.length());
        if (length <= MOST) {
            return "'" + escaped(text, "") + "'";
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, MOST));
        return "'" + escaped(beginning, "") + "...' (" + length + " characters)";
    }

    /** Text of several lines: keeps line ends and tabs, escapes all other invisible characters. */
    public static String printable(String text) {
        return escaped(text, "\n\r\t");
    }

    private static String escaped(String text, String kept) {
        return text.codePoints()
                .mapToObj(c -> isVisible(c) || kept.indexOf(c) >= 0 ? Character.toString(c) : escape(c))
                .collect(Collectors.joining());
    }

    /**
     * Whether a character can be shown as it is: neither a control character nor one that reorders or hides its neighbours.
     */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.toString(character)
                        .chars()
                        .mapToObj(unit -> String.format("\\u%04x", unit))
                        .collect(Collectors.joining());
        };
    }
}
