package lab.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Metric;
import lab.metric.Summary;

/**
 * A plot of the trials: one panel, or one for each level of a factor. Colour shows the arm's name, except in plots that give
 * each arm its own panel and need colour for something else: fields, classes and overlaid layers.
 *
 * @param content the values to draw
 * @param filter factor to the level shown; arms at other levels (or without this factor) are left out
 * @param arms names of the arms shown; empty for all
 * @param panelBy the factor with one panel per level; {@code arm} for one panel per arm; empty for a single panel
 * @param xLog whether the horizontal axis is logarithmic
 * @param yLog whether the value axis is logarithmic: the vertical one, or a field's colours
 * @param low lower end of the value axis, NaN to fit the data
 * @param high upper end of the value axis, NaN to fit the data
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

    /**
     * A dashed line at a value.
     *
     * @param value the value
     * @param words its meaning
     */
    public record Mark(double value, String words) {}

    /** Plots a metric along its axis. */
    public static Plot curves(Metric metric) {
        return curves(metric, 0);
    }

    /** Plots a metric with two indices along its axis, at one second index. */
    public static Plot curves(Metric metric, double by) {
        return new Plot(new Content.Curves(metric, by, metric, List.of(), Optional.empty(), false));
    }

    /** Plots a metric against the values of another at the same indices. */
    public static Plot curves(Metric metric, Metric against) {
        return new Plot(new Content.Curves(metric, 0, against, List.of(), Optional.empty(), false));
    }

    /** Plots a number against a numeric factor. */
    public static Plot levels(Summary summary, Axis factor) {
        return new Plot(new Content.Levels(summary, factor));
    }

    /** Plots a number against another. */
    public static Plot points(Summary x, Summary y) {
        return new Plot(new Content.Points(x, y));
    }

    /** Plots a number as one bar per arm. */
    public static Plot bars(Summary summary) {
        return new Plot(new Content.Bars(summary, ""));
    }

    /** Plots densities by layer. */
    public static Plot histograms(Metric metric) {
        return new Plot(new Content.Histograms(metric, false)).panels();
    }

    /** Plots a metric over a plane, such as a probability over two features. */
    public static Plot field(Metric metric) {
        return new Plot(new Content.Field(metric, false, Double.NaN, Optional.empty())).panels();
    }

    /** Plots a metric over columns and rows, such as a weight matrix. */
    public static Plot image(Metric metric) {
        return new Plot(new Content.Field(metric, true, Double.NaN, Optional.empty())).panels();
    }

    /** Plots a cloud of points. */
    public static Plot scatter(Metric x, Metric y) {
        return new Plot(new Content.Scatter(new Content.Cloud(x, y, Optional.empty()))).panels();
    }

    /** Plots a cloud of points of several classes. */
    public static Plot scatter(Metric x, Metric y, Metric label) {
        return new Plot(new Content.Scatter(new Content.Cloud(x, y, Optional.of(label)))).panels();
    }

    /** Plots the judged differences of a number between arms, with the margin or the size that was named. */
    public static Plot effects(Summary summary) {
        return new Plot(new Content.Effects(summary));
    }

    /** Plots the pilots' scores against the tuned setting, on a logarithmic axis, with the chosen values. */
    public static Plot tuning() {
        return new Plot(new Content.Scores()).logX();
    }

    private Plot(Content content) {
        this(content, Map.of(), List.of(), "", false, false, Double.NaN, Double.NaN, List.of());
    }

    /** Adds another metric of the same axis to the panel, dashed; for curves. */
    public Plot with(Metric other) {
        Content.Curves curves = content(Content.Curves.class, "with");
        List<Metric> more = new ArrayList<>(curves.others());
        more.add(other);
        return of(new Content.Curves(
                curves.metric(), curves.by(), curves.against(), more, curves.over(), curves.stepped()));
    }

    /**
     * Draws contours of a field under the path, both from the study's first seed, one panel per arm; for curves against a
     * metric.
     */
    public Plot over(Metric field) {
        Content.Curves curves = content(Content.Curves.class, "over");
        return of(new Content.Curves(
                        curves.metric(), curves.by(), curves.against(), curves.others(), Optional.of(field), false))
                .panels();
    }

    /** Draws steps: a value holds from the index before, as a learning rate does; for curves. */
    public Plot stepped() {
        Content.Curves curves = content(Content.Curves.class, "stepped");
        return of(new Content.Curves(
                curves.metric(), curves.by(), curves.against(), curves.others(), curves.over(), true));
    }

    /** Groups the bars by the levels of a factor; for bars. */
    public Plot groups(Factor<?> factor) {
        return of(new Content.Bars(content(Content.Bars.class, "groups").summary(), factor.name()));
    }

    /** Draws all layers' outlines on one baseline, as densities; for histograms. */
    public Plot overlaid() {
        return of(new Content.Histograms(
                content(Content.Histograms.class, "overlaid").metric(), true));
    }

    /** Lets two colours meet at a value, such as 0.5 for probabilities; for fields and images. */
    public Plot diverging(double center) {
        Content.Field field = content(Content.Field.class, "diverging");
        return of(new Content.Field(field.metric(), field.image(), center, field.cloud()));
    }

    /** Draws examples of several classes on top; for fields. */
    public Plot points(Metric x, Metric y, Metric label) {
        Content.Field field = content(Content.Field.class, "points");
        return of(new Content.Field(
                field.metric(),
                field.image(),
                field.center(),
                Optional.of(new Content.Cloud(x, y, Optional.of(label)))));
    }

    private Plot of(Content other) {
        return new Plot(other, filter, arms, panelBy, xLog, yLog, low, high, marks);
    }

    private <C extends Content> C content(Class<C> kind, String step) {
        if (!kind.isInstance(content)) {
            throw new IllegalArgumentException("A plot of "
                    + content.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " cannot take '" + step
                    + "', which is for " + kind.getSimpleName().toLowerCase(Locale.ROOT) + "; leave it out.");
        }
        return kind.cast(content);
    }

    /** Shows only arms at this level of a factor. */
    public <T> Plot only(Factor<T> factor, T level) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(factor.name(), String.valueOf(level));
        return new Plot(content, more, arms, panelBy, xLog, yLog, low, high, marks);
    }

    /** Shows only arms with these names. */
    public Plot arms(String... names) {
        return new Plot(content, filter, List.of(names), panelBy, xLog, yLog, low, high, marks);
    }

    /** Draws one panel for each level of a factor. */
    public Plot panels(Factor<?> factor) {
        return panels(factor.name());
    }

    /** Draws one panel for each arm. */
    public Plot panels() {
        return panels(ARM);
    }

    private Plot panels(String factor) {
        return new Plot(content, filter, arms, factor, xLog, yLog, low, high, marks);
    }

    /** Makes the horizontal axis logarithmic. */
    public Plot logX() {
        return new Plot(content, filter, arms, panelBy, true, yLog, low, high, marks);
    }

    /** Makes the value axis or a field's colours logarithmic. */
    public Plot logY() {
        return new Plot(content, filter, arms, panelBy, xLog, true, low, high, marks);
    }

    /** Sets the range of the value axis or of a field's colours. */
    public Plot range(double least, double greatest) {
        return new Plot(content, filter, arms, panelBy, xLog, yLog, least, greatest, marks);
    }

    /** Adds a dashed line at a value that theory, a paper or the expectation names. */
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
