package lab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.ArmKey;

/** A metric over a plane as colours, for one arm and its first seed. Marks are contour lines. */
final class FieldPanel {
    private static final double UNDER_POINTS = 0.5; // strength of colours

    private final PanelStudy study;
    private final Content.Field field;
    private final ColorScale colors;
    private final List<Ink> ink = new ArrayList<>();

    private FieldPanel(PanelStudy study, Content.Field field) {
        double strength = field.cloud().isPresent() ? UNDER_POINTS : 1;
        this.study = study;
        this.field = field;
        this.colors = PlotFields.colors(study, field.metric(), field.center(), strength);
    }

    static Panel of(PanelStudy study, Content.Field field) {
        return new FieldPanel(study, field).panel(PlotFields.arm(study));
    }

    private Panel panel(ArmKey arm) {
        Optional<Surface> surface = PlotFields.of(study, arm, field.metric())
                .map(known -> known.placed(colors))
                .map(known -> field.image() ? known.image() : known);
        List<LegendEntry> legend =
                new ArrayList<>(List.of(new LegendEntry.Bar(field.metric().axisLabel(), colors)));
        List<String> notes = new ArrayList<>(List.of(PlotFields.seed(study, "Colours")));
        surface.ifPresentOrElse(known -> draw(known, notes), this::drawNothing);
        field.cloud().map(cloud -> new PointClouds(study, cloud)).ifPresent(cloud -> {
            ink.addAll(cloud.ink(arm));
            legend.addAll(cloud.legend());
        });
        Span across = surface.map(Surface::across).orElse(Span.EMPTY);
        Span up = surface.map(Surface::up).orElse(Span.EMPTY);
        return study.panel(
                        PanelAxis.of(field.metric().axis().label(), AxisScale.LINEAR, across.solid()),
                        PanelAxis.of(field.metric().by().label(), AxisScale.LINEAR, up.solid()),
                        ink,
                        legend,
                        notes)
                .framed(field.image() ? PanelFrame.IMAGE : PanelFrame.MAP);
    }

    private void draw(Surface surface, List<String> notes) {
        ink.addAll(surface.tiles(colors));
        for (Plot.Mark mark : study.plot().marks()) {
            List<Spot> line = surface.contour(colors.place(mark.value()));
            ink.add(new Ink.Line(line, study.theme().paper(), Strokes.HALO));
            ink.add(new Ink.Line(line, study.theme().ink(), Strokes.PATH));
            notes.add("Line: " + mark.words() + ".");
        }
    }

    private void drawNothing() {
        ink.add(new Ink.Note(new Spot(0.5, 0.5), "diverged", study.theme().ink(), Ink.Side.BELOW));
    }
}
