package lab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.ArmKey;

/** A metric over a plane as colours: one arm, its first seed. Marks are contour lines. */
final class FieldPanel {
    private static final double UNDER_POINTS = 0.5; // strength of colours

    private final Scene scene;
    private final Content.Field field;
    private final ColorScale colors;
    private final List<Ink> ink = new ArrayList<>();

    private FieldPanel(Scene scene, Content.Field field) {
        double strength = field.cloud().isPresent() ? UNDER_POINTS : 1;
        this.scene = scene;
        this.field = field;
        this.colors = Fields.colors(scene, field.metric(), field.center(), strength);
    }

    static Panel of(Scene scene, Content.Field field) {
        return new FieldPanel(scene, field).panel(Fields.arm(scene));
    }

    private Panel panel(ArmKey arm) {
        Optional<Surface> surface = Fields.of(scene, arm, field.metric())
                .map(known -> known.placed(colors))
                .map(known -> field.image() ? known.image() : known);
        List<Entry> legend =
                new ArrayList<>(List.of(new Entry.Bar(field.metric().axisLabel(), colors)));
        List<String> notes = new ArrayList<>(List.of(Fields.seed(scene, "Colours")));
        surface.ifPresentOrElse(known -> draw(known, notes), this::drawNothing);
        field.cloud().map(cloud -> new Clouds(scene, cloud)).ifPresent(cloud -> {
            ink.addAll(cloud.ink(arm));
            legend.addAll(cloud.legend());
        });
        Span across = surface.map(known -> inSquares(known) ? known.acrossEdges() : known.across())
                .orElse(Span.EMPTY);
        Span up = surface.map(known -> inSquares(known) ? known.upEdges() : known.up())
                .orElse(Span.EMPTY);
        return scene.panel(
                        Axle.of(field.metric().axis().label(), AxisScale.LINEAR, across.solid()),
                        Axle.of(field.metric().by().label(), AxisScale.LINEAR, up.solid()),
                        ink,
                        legend,
                        notes)
                .framed(field.image() ? Frame.IMAGE : Frame.MAP);
    }

    private boolean inSquares(Surface surface) {
        return field.image() || !surface.isPlane();
    }

    private void draw(Surface surface, List<String> notes) {
        ink.addAll((inSquares(surface) ? surface : surface.smooth(Fields.FINE)).tiles(colors));
        for (Plot.Mark mark : scene.plot().marks()) {
            List<Spot> line = surface.contour(colors.place(mark.value()));
            ink.add(new Ink.Line(line, scene.tone().paper(), Theme.halo()));
            ink.add(new Ink.Line(line, scene.tone().ink(), Theme.path()));
            notes.add("Line: " + mark.words() + ".");
        }
    }

    private void drawNothing() {
        ink.add(new Ink.Note(new Spot(0.5, 0.5), "diverged", scene.tone().ink(), Ink.Side.BELOW));
    }
}
