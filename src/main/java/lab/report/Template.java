package lab.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import lab.store.Markdown;

/**
 * Pages from the templates beside this class, filled from a model's methods. What a template puts between two braces is
 * escaped, whatever it holds; only our own styles and scripts, and the chart's numbers, stand between three.
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

    /** A page in Markdown, without blank lines where a section is empty. */
    static String markdown(String name, Object model) {
        return trimmed(fill(PLAIN.withEscaper(Markdown::escape), name, model));
    }

    /** Text for a terminal, without blank lines where a section is empty. */
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
