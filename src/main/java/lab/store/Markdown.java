package lab.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lab.claim.Claim;

/** Text that Markdown and HTML show as it is, whatever it holds. */
public final class Markdown {
    private Markdown() {}

    /** The text on one line, inert in a paragraph, heading, link text or table cell. */
    public static String escape(String text) {
        return entities(text)
                .replaceAll("[\\\\`*\\[\\]|~#$]", "\\\\$0")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_"); // test_loss stays readable
    }

    /** The text on one line, inert as the value of a quoted HTML attribute, also inside a Markdown table. */
    public static String attribute(String text) {
        return entities(text)
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("|", "&#124;")
                .replace("`", "&#96;");
    }

    /** A table; the cells must be escaped already. Ends with {@code \n}. */
    public static String table(List<String> header, Collection<List<String>> rows) {
        String rule = "| " + header.stream().map(cell -> "---").collect(Collectors.joining(" | ")) + " |\n";
        return line(header) + rule + rows.stream().map(Markdown::line).collect(Collectors.joining());
    }

    /** Where a slide errs, what it prints and what it should, in one line. */
    public static String erratum(Claim.Erratum erratum) {
        return escape(erratum.slide().toString()) + " prints \"" + escape(erratum.printed()) + "\"; correct: "
                + escape(erratum.correct());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String entities(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
