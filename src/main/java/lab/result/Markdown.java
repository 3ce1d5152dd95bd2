package lab.result;

/** Escapes text so that Markdown and HTML show it literally. */
public final class Markdown {
    private Markdown() {}

    /** The text on one line, escaped for a paragraph, heading, link text or table cell. */
    public static String escape(String text) {
        return entities(text)
                .replaceAll("[\\\\`*\\[\\]|~#$]", "\\\\$0")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_"); // test_loss stays readable
    }

    /** The text on one line, escaped for a quoted HTML attribute, also inside a Markdown table. */
    public static String attribute(String text) {
        return entities(text)
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("|", "&#124;")
                .replace("`", "&#96;");
    }

    private static String entities(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
