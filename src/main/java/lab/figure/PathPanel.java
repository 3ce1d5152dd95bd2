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

/** A path over the contours of a field: one arm, its first seed. */
final class PathPanel {
    private static final String HOW = "Ring: start. Disc: end.";

    private PathPanel() {}

    static Panel of(Scene scene, Content.Curves path) {
        Metric field = path.over().orElseThrow();
        ArmKey arm = Fields.arm(scene);
        ColorScale ground = Fields.ground(scene, field);
        List<Spot> steps = steps(scene, path, scene.first(arm));
        Optional<Surface> surface =
                Fields.of(scene, arm, field).map(known -> known.placed(ground)).filter(Surface::isPlane);
        List<Ink> ink = new ArrayList<>(drawn(steps, scene.color(arm), scene.tone()));
        Span across = surface.map(Surface::across).orElse(Ink.across(ink));
        Span up = surface.map(Surface::up).orElse(Ink.up(ink));
        surface.ifPresent(known -> ink.addAll(0, contours(known, ground, scene.tone())));
        return scene.panel(
                        Axle.of(path.against().axisLabel(), AxisScale.LINEAR, across.solid()),
                        Axle.of(path.metric().axisLabel(), AxisScale.LINEAR, up.solid()),
                        ink,
                        List.of(new Entry.Bar(field.axisLabel(), ground)),
                        List.of(HOW, Fields.seed(scene, "Path and contours")))
                .framed(Frame.MAP);
    }

    private static List<Ink> contours(Surface surface, ColorScale ground, Tone tone) {
        List<Ink> ink = new ArrayList<>(surface.smooth(Fields.FINE).tiles(ground));
        ground.steps().forEach(step -> ink.add(new Ink.Line(surface.contour(step), tone.axis(), Theme.seed())));
        return ink;
    }

    private static List<Ink> drawn(List<Spot> steps, Color color, Tone tone) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Ink.Line(steps, tone.paper(), Theme.halo()),
                new Ink.Line(steps, color, Theme.path()),
                new Ink.Dots(List.of(steps.get(0)), color, Ink.Shape.RING),
                new Ink.Dots(List.of(steps.get(steps.size() - 1)), color, Ink.Shape.POINT));
    }

    private static List<Spot> steps(Scene scene, Content.Curves path, Observed trial) {
        NavigableMap<Double, Double> up = trial.recording().series(path.metric());
        NavigableMap<Double, Double> across = trial.recording().series(path.against());
        if (up.isEmpty() && !trial.diverged()) {
            throw scene.missing(path.metric(), "arm '" + trial.key().arm() + "'");
        }
        return up.entrySet().stream()
                .map(e -> new Spot(across.getOrDefault(e.getKey(), Double.NaN), e.getValue()))
                .filter(Spot::isFinite)
                .toList();
    }
}
