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
 * What to draw of the trials: one panel, or one for each level of a factor. Colour is the arm's name in every plot, but in
 * those that give each arm a panel of its own and need colour for something else: fields, classes and overlaid layers.
 *
 * @param content what the values are
 * @param filter factor to the level shown; arms at other levels (or without this factor) are left out
 * @param arms names of the arms shown; empty for all
 * @param panelBy factor that gets a panel a level; {@code arm} for a panel an arm; empty for one panel
 * @param xLog whether the horizontal axis is logarithmic
 * @param yLog whether the axis of the values is logarithmic: the vertical one, or a field's colours
 * @param low lower end of the axis of the values, NaN to fit the data
 * @param high upper end of the axis of the values, NaN to fit the data
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
     * @param value where
     * @param words what it means
     */
    public record Mark(double value, String words) {}

    /** A metric along its axis. */
    public static Plot curves(Metric metric) {
        return curves(metric, 0);
    }

    /** A metric with two indices along its axis, at one second index. */
    public static Plot curves(Metric metric, double by) {
        return new Plot(new Content.Curves(metric, by, metric, List.of(), Optional.empty()));
    }

    /** A metric against the simultaneous values of another. */
    public static Plot curves(Metric metric, Metric against) {
        return new Plot(new Content.Curves(metric, 0, against, List.of(), Optional.empty()));
    }

    /** A number against a numeric factor. */
    public static Plot levels(Summary summary, Axis factor) {
        return new Plot(new Content.Levels(summary, factor));
    }

    /** A number against another. */
    public static Plot points(Summary x, Summary y) {
        return new Plot(new Content.Points(x, y));
    }

    /** A number, a bar an arm. */
    public static Plot bars(Summary summary) {
        return new Plot(new Content.Bars(summary, ""));
    }

    /** Densities by layer. */
    public static Plot histograms(Metric metric) {
        return new Plot(new Content.Histograms(metric, false)).panels();
    }

    /** A metric over a plane, such as a probability over two features. */
    public static Plot field(Metric metric) {
        return new Plot(new Content.Field(metric, false, Double.NaN, Optional.empty())).panels();
    }

    /** A metric over columns and rows, such as a weight matrix. */
    public static Plot image(Metric metric) {
        return new Plot(new Content.Field(metric, true, Double.NaN, Optional.empty())).panels();
    }

    /** A cloud of points. */
    public static Plot scatter(Metric x, Metric y) {
        return new Plot(new Content.Scatter(new Content.Cloud(x, y, Optional.empty()))).panels();
    }

    /** A cloud of points of several classes. */
    public static Plot scatter(Metric x, Metric y, Metric label) {
        return new Plot(new Content.Scatter(new Content.Cloud(x, y, Optional.of(label)))).panels();
    }

    /** The pilots' scores against the tuned setting, on a logarithmic axis, with the chosen values. */
    public static Plot tuning() {
        return new Plot(new Content.Scores()).logX();
    }

    private Plot(Content content) {
        this(content, Map.of(), List.of(), "", false, false, Double.NaN, Double.NaN, List.of());
    }

    /** With another metric of the same axis in the panel, dashed; for curves. */
    public Plot with(Metric other) {
        Content.Curves curves = content(Content.Curves.class, "with");
        List<Metric> more = new ArrayList<>(curves.others());
        more.add(other);
        return of(new Content.Curves(curves.metric(), curves.by(), curves.against(), more, curves.over()));
    }

    /** With contours of a field under the path, both of the study's first seed, a panel an arm; for curves against a metric. */
    public Plot over(Metric field) {
        Content.Curves curves = content(Content.Curves.class, "over");
        return of(new Content.Curves(
                        curves.metric(), curves.by(), curves.against(), curves.others(), Optional.of(field)))
                .panels();
    }

    /** With a group of bars for each level of a factor; for bars. */
    public Plot groups(Factor<?> factor) {
        return of(new Content.Bars(content(Content.Bars.class, "groups").summary(), factor.name()));
    }

    /** With all layers' outlines on one base line, as densities; for histograms. */
    public Plot overlaid() {
        return of(new Content.Histograms(
                content(Content.Histograms.class, "overlaid").metric(), true));
    }

    /** With colours that part at a value, such as 0.5 for probabilities; for fields and images. */
    public Plot diverging(double center) {
        Content.Field field = content(Content.Field.class, "diverging");
        return of(new Content.Field(field.metric(), field.image(), center, field.cloud()));
    }

    /** With examples of several classes on it; for fields. */
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

    /** Only arms at this level of a factor. */
    public <T> Plot only(Factor<T> factor, T level) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(factor.name(), String.valueOf(level));
        return new Plot(content, more, arms, panelBy, xLog, yLog, low, high, marks);
    }

    /** Only arms of these names. */
    public Plot arms(String... names) {
        return new Plot(content, filter, List.of(names), panelBy, xLog, yLog, low, high, marks);
    }

    /** A panel for each level of a factor. */
    public Plot panels(Factor<?> factor) {
        return panels(factor.name());
    }

    /** A panel for each arm. */
    public Plot panels() {
        return panels(ARM);
    }

    private Plot panels(String factor) {
        return new Plot(content, filter, arms, factor, xLog, yLog, low, high, marks);
    }

    /** With a logarithmic horizontal axis. */
    public Plot logX() {
        return new Plot(content, filter, arms, panelBy, true, yLog, low, high, marks);
    }

    /** With a logarithmic axis of the values, or logarithmic colours. */
    public Plot logY() {
        return new Plot(content, filter, arms, panelBy, xLog, true, low, high, marks);
    }

    /** With this range of the axis of the values, or of a field's colours. */
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
