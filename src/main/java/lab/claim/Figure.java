package lab.claim;

import java.util.List;
import java.util.Locale;

/**
 * A figure: a title that says what it compares, and plots side by side or one above another. Its headline is the finding on
 * the clause that it shows.
 *
 * @param title what the figure compares, in a few words; its slug is the file name
 * @param plots the plots, each of which may spread over several panels
 * @param columns panels per row; 0 lets the layout choose
 * @param clause words by which the clause is found that the figure shows; empty if it shows none
 * @param sentence the clause as a whole sentence; empty if its own words are one
 */
public record Figure(String title, List<Plot> plots, int columns, String clause, String sentence) {
    /** Copies the plots. */
    public Figure {
        plots = List.copyOf(plots);
        if (plots.isEmpty()) {
            throw new IllegalArgumentException("Figure '" + title + "' needs at least one plot.");
        }
    }

    /** Creates a figure whose layout is chosen to fit its panels. */
    public static Figure of(String title, Plot... plots) {
        return new Figure(title, List.of(plots), 0, "", "");
    }

    /** Puts one panel above another on a shared axis. */
    public Figure stacked() {
        return columns(1);
    }

    /** Puts this many panels in a row. */
    public Figure columns(int count) {
        return new Figure(title, plots, count, clause, sentence);
    }

    /** Takes the finding on the first clause that contains these words for the headline. */
    public Figure shows(String words) {
        return shows(words, "");
    }

    /** Takes the finding on the first clause that contains these words for the headline, said of a whole sentence. */
    public Figure shows(String words, String whole) {
        return new Figure(title, plots, columns, words, whole);
    }

    /** Shows only arms at this level of a factor, in all panels. */
    public <T> Figure only(Factor<T> factor, T level) {
        List<Plot> some = plots.stream().map(plot -> plot.only(factor, level)).toList();
        return new Figure(title, some, columns, clause, sentence);
    }

    /** The file name without its ending, e.g. {@code gradient-norm-by-layer}. */
    public String slug() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
