package lab.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Metric;
import lab.metric.Summary;

/**
 * What to draw of the trials: one panel, or one for each level of a factor. Colour is the arm's name in every plot.
 *
 * @param content what the values are
 * @param filter factor to the level shown; arms at other levels (or without this factor) are left out
 * @param arms names of the arms shown; empty for all
 * @param panelBy factor that gets a panel a level; {@code arm} for a panel an arm; empty for one panel
 * @param xLog whether the horizontal axis is logarithmic
 * @param yLog whether the vertical axis is logarithmic
 * @param low lower end of the vertical axis, NaN to fit the data
 * @param high upper end of the vertical axis, NaN to fit the data
 * @param marks dashed reference lines
 */
public record Plot(
        Content content,
        Map<String, String> filter,
        List<String> arms,
        String panelBy,
        boolean xLog,
        boolean yLog,
        double low,
        double high,
        List<Mark> marks) {
    /** The panel factor that gives each arm its own panel. */
    public static final String ARM = "arm";

    /** Copies the collections. */
    public Plot {
        filter = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        arms = List.copyOf(arms);
        marks = List.copyOf(marks);
    }

    /** What the values of a plot are. */
    public sealed interface Content permits Curves, Levels, Bars, Histograms, Scores {}

    /**
     * A metric along its axis: a thin line a seed, the median thick, a band over the seeds.
     *
     * @param metric the metric
     * @param by the second index that is drawn, 0 for metrics without one
     * @param against the metric whose values are the horizontal axis (same indices), or {@code metric} itself for its index
     */
    public record Curves(Metric metric, double by, Metric against) implements Content {}

    /**
     * A number of each trial against a numeric factor, a line an arm name: seeds as dots, the median as a line.
     *
     * @param summary the number
     * @param axis the factor and its words; its name is the factor, or {@code arm} if the arms' own names are the levels
     */
    public record Levels(Summary summary, Axis axis) implements Content {}

    /**
     * A number of each trial, a bar an arm: the median as bar, seeds as dots.
     *
     * @param summary the number
     */
    public record Bars(Summary summary) implements Content {}

    /**
     * Densities by layer: index is the middle of a bin, second index the layer, pooled over seeds by their mean.
     *
     * @param metric the metric
     */
    public record Histograms(Metric metric) implements Content {}

    /** The pilots' scores of a tuned study against the tuned setting, a line an arm; the chosen value is ringed. */
    public record Scores() implements Content {}

    /**
     * A dashed line at a value.
     *
     * @param value where
     * @param words what it means
     */
    public record Mark(double value, String words) {}

    /** A metric along its axis. */
    public static Plot curves(Metric metric) {
        return new Plot(new Curves(metric, 0, metric));
    }

    /** A metric with two indices along its axis, at one second index. */
    public static Plot curves(Metric metric, double by) {
        return new Plot(new Curves(metric, by, metric));
    }

    /** A metric against the simultaneous values of another. */
    public static Plot curves(Metric metric, Metric against) {
        return new Plot(new Curves(metric, 0, against));
    }

    /** A number against a numeric factor. */
    public static Plot levels(Summary summary, Axis factor) {
        return new Plot(new Levels(summary, factor));
    }

    /** A number, a bar an arm. */
    public static Plot bars(Summary summary) {
        return new Plot(new Bars(summary));
    }

    /** Densities by layer. */
    public static Plot histograms(Metric metric) {
        return new Plot(new Histograms(metric)).panels(ARM);
    }

    /** The pilots' scores against the tuned setting, on a logarithmic axis, with the chosen values. */
    public static Plot tuning() {
        return new Plot(new Scores()).logX();
    }

    private Plot(Content content) {
        this(content, Map.of(), List.of(), "", false, false, Double.NaN, Double.NaN, List.of());
    }

    /** Only arms at this level of a factor. */
    public Plot only(String factor, Object level) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(factor, String.valueOf(level));
        return new Plot(content, more, arms, panelBy, xLog, yLog, low, high, marks);
    }

    /** Only arms of these names. */
    public Plot arms(String... names) {
        return new Plot(content, filter, List.of(names), panelBy, xLog, yLog, low, high, marks);
    }

    /** A panel for each level of a factor. */
    public Plot panels(String factor) {
        return new Plot(content, filter, arms, factor, xLog, yLog, low, high, marks);
    }

    /** With a logarithmic horizontal axis. */
    public Plot logX() {
        return new Plot(content, filter, arms, panelBy, true, yLog, low, high, marks);
    }

    /** With a logarithmic vertical axis. */
    public Plot logY() {
        return new Plot(content, filter, arms, panelBy, xLog, true, low, high, marks);
    }

    /** With this vertical range. */
    public Plot range(double least, double greatest) {
        return new Plot(content, filter, arms, panelBy, xLog, yLog, least, greatest, marks);
    }

    /** With a dashed line at a value that theory, a paper or the expectation names. */
    public Plot mark(double value, String words) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(value, words));
        return new Plot(content, filter, arms, panelBy, xLog, yLog, low, high, more);
    }

    /** Whether an arm is shown. */
    public boolean shows(ArmKey arm) {
        return (arms.isEmpty() || arms.contains(arm.name()))
                && filter.entrySet().stream().allMatch(e -> e.getValue().equals(arm.level(e.getKey())));
    }
}
