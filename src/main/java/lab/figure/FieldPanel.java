package lab.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.ArmKey;

/** A metric over a plane as colours: one arm, its first seed. Marks are contour lines. */
final class FieldPanel {
    private static final double UNDER_POINTS = 0.5; // strength of colours

    private final Scene scene;
    private final Content.Field field;
    private final ArmKey arm;
    private final ColorScale colors;
    private final List<Ink> ink = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private FieldPanel(Scene scene, Content.Field field) {
        this.scene = scene;
        this.field = field;
        this.arm = Fields.arm(scene);
        this.colors = Fields.colors(
                scene, field.metric(), field.center(), field.cloud().isPresent() ? UNDER_POINTS : 1);
        notes.add(Fields.seed(scene, "Colours"));
    }

    static Panel of(Scene scene, Content.Field field) {
        return new FieldPanel(scene, field).panel();
    }

    private Panel panel() {
        Optional<Surface> surface = Fields.of(scene, arm, field.metric()).map(known -> known.placed(colors));
        List<Entry> legend = new ArrayList<>();
        legend.add(new Entry.Bar(field.metric().axisLabel(), colors));
        surface.ifPresentOrElse(this::draw, this::diverged);
        field.cloud().map(cloud -> new Clouds(scene, cloud)).ifPresent(cloud -> {
            ink.addAll(cloud.ink(arm));
            legend.addAll(cloud.legend());
        });
        return scene.panel(
                        axle(field.metric().axis().label(), surface.map(this::across)),
                        axle(field.metric().by().label(), surface.map(this::up)),
                        ink,
                        legend,
                        List.copyOf(notes))
                .framed(field.image() ? Frame.IMAGE : Frame.MAP);
    }

    private static Axle axle(String label, Optional<Span> span) {
        return Axle.of(label, AxisScale.LINEAR, span.orElse(Span.EMPTY).solid());
    }

    private boolean inSquares(Surface surface) {
        return field.image() || !surface.isPlane();
    }

    private Span across(Surface surface) {
        return inSquares(surface) ? surface.acrossEdges() : surface.across();
    }

    private Span up(Surface surface) {
        return field.image() ? surface.image().upEdges() : inSquares(surface) ? surface.upEdges() : surface.up();
    }

    private void draw(Surface surface) {
        Surface shown = field.image() ? surface.image() : surface;
        ink.addAll((inSquares(surface) ? shown : shown.smooth(Fields.FINE)).tiles(colors));
        for (Plot.Mark mark : scene.plot().marks()) {
            List<Spot> line = shown.contour(colors.place(mark.value()));
            ink.add(new Ink.Line(line, scene.tone().paper(), Theme.halo()));
            ink.add(new Ink.Line(line, scene.tone().ink(), Theme.path()));
            notes.add("Line: " + mark.words() + ".");
        }
    }

    private void diverged() {
        ink.add(new Ink.Note(new Spot(0.5, 0.5), "diverged", scene.tone().ink(), Ink.Side.BELOW));
    }
}
