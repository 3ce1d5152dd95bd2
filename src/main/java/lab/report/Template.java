package lab.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import lab.result.Markdown;

/**
 * Fills the templates beside this class from a model's methods. Values between two braces are escaped; only our own styles
 * and scripts, and the chart's numbers, stand between three.
 */
public final class Template {
    private static final Mustache.Compiler PLAIN = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(Resource.text(name)));

    private Template() {}

    static String html(String name, Object model) {
        return fill(PLAIN.escapeHTML(true), name, model);
    }

    /** A Markdown page, without the blank lines that empty sections leave. */
    static String markdown(String name, Object model) {
        return trimmed(fill(PLAIN.withEscaper(Markdown::escape), name, model));
    }

    /** Text for a terminal, without the blank lines that empty sections leave. */
    public static String text(String name, Object model) {
        return trimmed(fill(PLAIN, name, model));
    }

    private static String fill(Mustache.Compiler compiler, String name, Object model) {
        return compiler.compile(Resource.text(name)).execute(model);
    }

    private static String trimmed(String text) {
        return text.replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }
}
