package lab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lab.claim.Content;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.ArmKey;
import lab.metric.Trials;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/**
 * Makes a figure's panels: one per plot, or one per level of the plot's panel factor, on shared axes.
 *
 * @param figure the figure
 * @param trials the study's trials
 * @param tuned the pilots' choices, if it is tuned
 * @param verdict the verdict
 * @param palette colours
 * @param words readers' words for levels
 */
record Panels(
        Figure figure,
        Trials trials,
        Optional<Tuned> tuned,
        Verdict verdict,
        Palette palette,
        Map<String, String> words) {
    /** The panels in reading order. */
    List<Panel> all() {
        List<Panel> panels = new ArrayList<>();
        figure.plots().forEach(plot -> panels.addAll(SharedAxes.withinPlot(panels(plot))));
        return figure.columns() == 1 ? SharedAxes.acrossPlots(panels) : panels;
    }

    private List<Panel> panels(Plot plot) {
        List<ArmKey> arms = trials.arms().stream().filter(plot::shows).toList();
        if (arms.isEmpty()) {
            throw new IllegalStateException("Figure '" + figure.title() + "' shows no arm: none of " + trials.arms()
                    + " matches levels " + plot.filter() + " and names " + plot.arms() + "; correct the plot.");
        }
        Set<String> told = new TreeSet<>(plot.filter().keySet());
        told.add(plot.panelBy());
        PanelStudy whole = new PanelStudy(figure, plot, "", arms, told, trials, tuned, verdict, palette);
        return plot.panelBy().isEmpty() ? List.of(draw(whole)) : byLevel(whole);
    }

    private List<Panel> byLevel(PanelStudy whole) {
        return whole.groups(whole.plot().panelBy(), title(whole)).entrySet().stream()
                .map(group -> draw(whole.of(group.getKey(), group.getValue())))
                .toList();
    }

    private Function<ArmKey, String> title(PanelStudy whole) {
        String factor = whole.plot().panelBy();
        if (!factor.equals(Plot.ARM)) {
            return arm -> arm.level(factor).isEmpty() ? "" : heading(factor + " " + arm.level(factor));
        }
        PanelStudy told = whole.plot().content() instanceof Content.Levels levels
                ? whole.telling(levels.axis().name())
                : whole;
        return told::words;
    }

    /** A level in readers' words, if it has any. */
    private String heading(String level) {
        String readers = words.getOrDefault(level, "");
        return readers.isEmpty() ? level : readers.substring(0, 1).toUpperCase(Locale.ROOT) + readers.substring(1);
    }

    private static Panel draw(PanelStudy study) {
        Content content = study.plot().content();
        if (content instanceof Content.Curves curves) {
            return curves.over().isPresent() ? PathPanel.of(study, curves) : CurvesPanel.of(study, curves);
        }
        if (content instanceof Content.Levels levels) {
            return new LevelsPanel(study, levels).panel();
        }
        if (content instanceof Content.Effects effects) {
            return new EffectsPanel(study, effects.summary()).panel();
        }
        if (content instanceof Content.Scores) {
            return ScoresPanel.of(study);
        }
        if (content instanceof Content.Bars bars) {
            return new BarsPanel(study, bars).panel();
        }
        if (content instanceof Content.Points points) {
            return new PointsPanel(study, points).panel();
        }
        if (content instanceof Content.Field field) {
            return FieldPanel.of(study, field);
        }
        if (content instanceof Content.Scatter scatter) {
            return ScatterPanel.of(study, scatter);
        }
        Content.Histograms histograms = (Content.Histograms) content;
        return new HistogramsPanel(study, histograms.metric()).panel(histograms.overlaid());
    }
}
