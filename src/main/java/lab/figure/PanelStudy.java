package lab.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Setting;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;
import lab.metric.Summary;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/**
 * The data and style for one panel.
 *
 * @param figure the figure, for messages
 * @param plot the plot
 * @param title the level of this panel
 * @param arms the arms shown, in the study's order
 * @param told factors whose level the reader already knows: filtered, by panel, or on an axis
 * @param trials the study's trials
 * @param tuned the pilots' choices, if it is tuned
 * @param verdict the verdict
 * @param palette colours
 */
record PanelStudy(
        Figure figure,
        Plot plot,
        String title,
        List<ArmKey> arms,
        Set<String> told,
        Trials trials,
        Optional<Tuned> tuned,
        Verdict verdict,
        Palette palette) {
    /** The figure's colours. */
    Theme theme() {
        return palette.theme();
    }

    AxisScale xScale() {
        return AxisScale.of(plot.xLog());
    }

    /** The scale of the plot's values: on the vertical axis, on that of bars, or for the colours of a field. */
    AxisScale yScale() {
        return AxisScale.of(plot.yLog());
    }

    /** The spot of a pair of values. */
    Spot spot(double x, double y) {
        return new Spot(xScale().place(x), yScale().place(y));
    }

    /** The trials of an arm, in the order of seeds. */
    List<Observed> trialsOf(ArmKey arm) {
        return trials.recordings().keySet().stream()
                .filter(key -> key.arm().equals(arm))
                .map(TrialKey::seed)
                .map(seed -> trials.observed(arm, seed))
                .toList();
    }

    /** A summary of each of the arm's trials; NaN where it has none. */
    double[] values(Summary summary, ArmKey arm) {
        return trialsOf(arm).stream().mapToDouble(summary::of).toArray();
    }

    /** The places of these values on their axis. */
    double[] places(Summary summary, ArmKey arm) {
        return Arrays.stream(values(summary, arm)).map(yScale()::place).toArray();
    }

    /** The arm without the factors that the reader already knows. */
    ArmKey untold(ArmKey arm) {
        Map<String, String> levels = new LinkedHashMap<>(arm.levels());
        levels.keySet().removeAll(told);
        return new ArmKey(arm.name(), levels);
    }

    /** The arm without the factors that the reader already knows, with its tuned value if it was tuned. */
    String words(ArmKey arm) {
        ArmKey line = untold(arm);
        return line + tuned.map(pilots -> chosen(pilots, line)).orElse("");
    }

    /** The chosen value of a line; if several of its arms differ, their range. */
    private String chosen(Tuned pilots, ArmKey line) {
        DoubleSummaryStatistics values = pilots.choices().stream()
                .filter(choice ->
                        arms.contains(choice.arm()) && untold(choice.arm()).equals(line))
                .mapToDouble(Tuned.Choice::value)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return "";
        }
        String range = values.getMin() == values.getMax() ? "" : " to " + Setting.format(values.getMax());
        return ", " + pilots.tuning().setting().name() + " " + Setting.format(values.getMin()) + range;
    }

    Color color(ArmKey arm) {
        return palette.color(arm.name());
    }

    /** The arm's line style; levels that share a colour differ in style. */
    int style(ArmKey arm) {
        List<ArmKey> lines = arms.stream().map(this::untold).distinct().toList();
        List<ArmKey> same =
                lines.stream().filter(key -> key.name().equals(arm.name())).toList();
        return palette.style(arm.name()) + Math.max(0, same.indexOf(untold(arm)));
    }

    /** The arm's trial with the first seed, for panels that show only one. */
    Observed first(ArmKey arm) {
        return trialsOf(arm).get(0);
    }

    /** All arms of the plot, in this panel or another, in the study's order. */
    List<ArmKey> allArms() {
        return trials.arms().stream().filter(plot::shows).toList();
    }

    /** The exception for an arm that lacks a metric. */
    IllegalStateException missing(Metric metric, Object who) {
        return new IllegalStateException("No '" + metric.name() + "' was recorded for figure '" + figure.title() + "', "
                + who + "; add a probe that records it to the recipe.");
    }

    /** The arms by a word for each one, in the study's order; refuses a factor of which no arm has a level, and so a word. */
    Map<String, List<ArmKey>> groups(String factor, Function<ArmKey, String> word) {
        Map<String, List<ArmKey>> groups =
                arms.stream().collect(Collectors.groupingBy(word, LinkedHashMap::new, Collectors.toList()));
        groups.remove("");
        if (groups.isEmpty()) {
            throw new IllegalStateException("No arm of figure '" + figure.title() + "' has a level of '" + factor
                    + "': " + arms + "; add it with Arm.at(factor, level).");
        }
        return groups;
    }

    /** One legend entry per arm; none if each arm has its own panel. */
    List<LegendEntry> legend() {
        return legend(arms);
    }

    /** The legend for those of the arms that are drawn in the panel. */
    List<LegendEntry> legend(List<ArmKey> drawn) {
        if (plot.panelBy().equals(Plot.ARM)) {
            return List.of();
        }
        return drawn.stream()
                .map(this::untold)
                .distinct()
                .<LegendEntry>map(arm -> new LegendEntry.Line(words(arm), color(arm), style(arm)))
                .toList();
    }

    /** A note on the arms that are not drawn, which no legend names. */
    Optional<String> undrawn(List<ArmKey> drawn) {
        String names = arms.stream()
                .filter(arm -> !drawn.contains(arm))
                .map(this::words)
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of("Without a value on these axes: " + names + ".");
    }

    /** This panel's data for a reader who also knows the level of a factor. */
    PanelStudy telling(String factor) {
        Set<String> more = new TreeSet<>(told);
        more.add(factor);
        return new PanelStudy(figure, plot, title, arms, more, trials, tuned, verdict, palette);
    }

    /** This panel's data with some of its arms, under another title. */
    PanelStudy of(String heading, List<ArmKey> some) {
        return new PanelStudy(figure, plot, heading, some, told, trials, tuned, verdict, palette);
    }

    /** The horizontal axis. */
    PanelAxis across(String label, Span span) {
        return PanelAxis.of(label, xScale(), span);
    }

    /** The axis of the plot's values. */
    PanelAxis up(String label, Span span) {
        return PanelAxis.of(label, yScale(), span);
    }

    /** The panel with these axes, this ink and this legend. */
    Panel panel(PanelAxis x, PanelAxis y, List<Ink> ink, List<LegendEntry> legend, List<String> notes) {
        return new Panel(plot, title, x, y, PanelFrame.AXES, ink, legend, notes, theme());
    }
}
