package lab.figure;

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

    private final Scene scene;
    private final Content.Curves path;
    private final Metric field;
    private final ArmKey arm;
    private final ColorScale ground;

    private PathPanel(Scene scene, Content.Curves path) {
        this.scene = scene;
        this.path = path;
        this.field = path.over().orElseThrow();
        this.arm = Fields.arm(scene);
        this.ground = Fields.ground(scene, field);
    }

    static Panel of(Scene scene, Content.Curves path) {
        return new PathPanel(scene, path).panel();
    }

    private Panel panel() {
        Optional<Surface> surface =
                Fields.of(scene, arm, field).map(known -> known.placed(ground)).filter(Surface::isPlane);
        List<Spot> spots = spots();
        List<Ink> ink = new ArrayList<>();
        surface.ifPresent(known -> ink.addAll(contours(known)));
        ink.addAll(path(spots));
        Span across = surface.map(Surface::across)
                .orElse(Span.of(spots.stream().map(Spot::x).toList()));
        Span up = surface.map(Surface::up)
                .orElse(Span.of(spots.stream().map(Spot::y).toList()));
        Panel panel = scene.panel(
                        Axle.of(path.against().axisLabel(), AxisScale.LINEAR, across.solid()),
                        Axle.of(path.metric().axisLabel(), AxisScale.LINEAR, up.solid()),
                        ink,
                        List.of(new Entry.Bar(field.axisLabel(), ground)),
                        List.of(HOW, Fields.seed(scene, "Path and contours")))
                .framed(Frame.MAP);
        return panel;
    }

    private List<Ink> contours(Surface surface) {
        List<Ink> ink = new ArrayList<>(surface.smooth(Fields.FINE).tiles(ground));
        ground.steps()
                .forEach(step ->
                        ink.add(new Ink.Line(surface.contour(step), scene.tone().axis(), Theme.seed())));
        return ink;
    }

    private List<Ink> path(List<Spot> spots) {
        if (spots.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Ink.Line(spots, scene.tone().paper(), Theme.halo()),
                new Ink.Line(spots, scene.color(arm), Theme.path()),
                new Ink.Dots(List.of(spots.get(0)), scene.color(arm), Ink.Shape.RING),
                new Ink.Dots(List.of(spots.get(spots.size() - 1)), scene.color(arm), Ink.Shape.POINT));
    }

    private List<Spot> spots() {
        Observed trial = scene.first(arm);
        NavigableMap<Double, Double> up = trial.recording().series(path.metric());
        NavigableMap<Double, Double> across = trial.recording().series(path.against());
        if (up.isEmpty() && !trial.diverged()) {
            throw scene.missing(path.metric(), "arm '" + arm + "'");
        }
        return up.entrySet().stream()
                .map(e -> new Spot(across.getOrDefault(e.getKey(), Double.NaN), e.getValue()))
                .filter(Spot::isFinite)
                .toList();
    }
}
