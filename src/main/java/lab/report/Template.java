package lab.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;

/**
 * HTML from the templates beside this class. What a template puts between two braces is escaped, whatever it holds; only
 * our own styles and scripts, and the chart's numbers, stand between three.
 */
final class Template {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(Resource.text(name)));

    private Template() {}

    /** The template filled from a model's methods. */
    static String fill(String name, Object model) {
        return COMPILER.compile(Resource.text(name)).execute(model);
    }
}
