package lab.claim;

import java.util.List;
import java.util.Locale;

/**
 * A figure: a title that states what it shows, and plots side by side or one above another.
 *
 * @param title what the figure shows, in a few words; its slug is the file name
 * @param plots the plots, each of which may spread over several panels
 * @param columns panels per row; 0 lets the layout choose
 */
public record Figure(String title, List<Plot> plots, int columns) {
    /** Copies the plots. */
    public Figure {
        plots = List.copyOf(plots);
        if (plots.isEmpty()) {
            throw new IllegalArgumentException("Figure '" + title + "' needs at least one plot.");
        }
    }

    /** Creates a figure whose layout is chosen to fit its panels. */
    public static Figure of(String title, Plot... plots) {
        return new Figure(title, List.of(plots), 0);
    }

    /** Puts one panel above another on a shared axis. */
    public Figure stacked() {
        return new Figure(title, plots, 1);
    }

    /** Puts this many panels in a row. */
    public Figure columns(int count) {
        return new Figure(title, plots, count);
    }

    /** Shows only arms at this level of a factor, in all panels. */
    public <T> Figure only(Factor<T> factor, T level) {
        return new Figure(
                title, plots.stream().map(plot -> plot.only(factor, level)).toList(), columns);
    }

    /** The file name without its ending, e.g. {@code gradient-norm-by-layer}. */
    public String slug() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
