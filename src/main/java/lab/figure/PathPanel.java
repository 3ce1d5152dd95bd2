package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/** A path over the contours of a field, for one arm and its first seed. */
final class PathPanel {
    private static final String HOW = "Ring: start. Disc: end.";

    private PathPanel() {}

    static Panel of(PanelStudy study, Content.Curves path) {
        Metric field = path.over().orElseThrow();
        ArmKey arm = PlotFields.arm(study);
        ColorScale ground = PlotFields.ground(study, field);
        List<Spot> steps = steps(study, path, study.first(arm));
        Optional<Surface> surface = PlotFields.of(study, arm, field)
                .map(known -> known.placed(ground))
                .filter(Surface::isSmooth);
        List<Ink> ink = new ArrayList<>(drawn(steps, study.color(arm), study.theme()));
        Span across = surface.map(Surface::across).orElse(Ink.across(ink));
        Span up = surface.map(Surface::up).orElse(Ink.up(ink));
        surface.ifPresent(known -> ink.addAll(0, contours(known, ground, study.theme())));
        return study.panel(
                        PanelAxis.of(path.against().axisLabel(), AxisScale.LINEAR, across.solid()),
                        PanelAxis.of(path.metric().axisLabel(), AxisScale.LINEAR, up.solid()),
                        ink,
                        List.of(new LegendEntry.Bar(field.axisLabel(), ground)),
                        List.of(HOW, PlotFields.seed(study, "Path and contours")))
                .framed(PanelFrame.MAP);
    }

    private static List<Ink> contours(Surface surface, ColorScale ground, Theme theme) {
        List<Ink> ink = new ArrayList<>(surface.tiles(ground));
        ground.steps().forEach(step -> ink.add(new Ink.Line(surface.contour(step), theme.axis(), Strokes.SEED)));
        return ink;
    }

    private static List<Ink> drawn(List<Spot> steps, Color color, Theme theme) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Ink.Line(steps, theme.paper(), Strokes.HALO),
                new Ink.Line(steps, color, Strokes.PATH),
                new Ink.Dots(List.of(steps.get(0)), color, Ink.Shape.RING),
                new Ink.Dots(List.of(steps.get(steps.size() - 1)), color, Ink.Shape.POINT));
    }

    private static List<Spot> steps(PanelStudy study, Content.Curves path, Observed trial) {
        NavigableMap<Double, Double> up = trial.recording().series(path.metric());
        NavigableMap<Double, Double> across = trial.recording().series(path.against());
        if (up.isEmpty() && !trial.diverged()) {
            throw study.missing(path.metric(), "arm '" + trial.key().arm() + "'");
        }
        return up.entrySet().stream()
                .map(e -> new Spot(across.getOrDefault(e.getKey(), Double.NaN), e.getValue()))
                .filter(Spot::isFinite)
                .toList();
    }
}
