package lab.figure;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import lab.claim.Content;
import lab.metric.ArmKey;

/** A number per trial against another: a dot per seed, a ring at each arm's medians; rings of the same name are joined. */
final class PointsPanel extends SummaryPanel {
    private static final String HOW = "Dot: one seed. Ring: medians.";
    private static final double PAD = 0.05;
    private static final double JOINED = 0.6; // opacity of the lines

    private final Content.Points points;

    PointsPanel(PanelStudy study, Content.Points points) {
        super(study);
        this.points = points;
    }

    @Override
    Panel panel() {
        List<String> names = study.arms().stream().map(ArmKey::name).distinct().toList();
        names.forEach(this::join);
        study.arms().forEach(this::draw);
        List<LegendEntry> legend = names.stream()
                .<LegendEntry>map(
                        name -> new LegendEntry.Dot(name, study.palette().color(name), Ink.Shape.HOOP))
                .toList();
        return study.panel(
                study.across(points.x().name(), Ink.across(ink).solid().padded(PAD, PAD)),
                study.up(points.y().name(), Ink.up(ink)),
                ink,
                legend,
                List.of(HOW));
    }

    /** A thin line through the medians of a name's levels, in their order. */
    private void join(String name) {
        List<Spot> medians = study.arms().stream()
                .filter(arm -> arm.name().equals(name))
                .map(this::medians)
                .toList();
        ink.add(new Ink.Line(medians, Theme.faint(study.palette().color(name), JOINED), Strokes.JOINED));
    }

    private Spot medians(ArmKey arm) {
        return study.spot(median(points.x(), arm), median(points.y(), arm));
    }

    private void draw(ArmKey arm) {
        Color color = study.color(arm);
        double[] xs = study.values(points.x(), arm);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = study.xScale().place(xs[i]);
        }
        List<Spot> dots = spots(xs, study.places(points.y(), arm));
        ring(medians(arm), color, Ink.Shape.HOOP);
        seeds(dots, color); // seeds that agree show inside the ring
        for (double edge : edges(points.y(), arm)) {
            dots.stream()
                    .filter(dot -> dot.y() == edge)
                    .max(Comparator.comparingDouble(Spot::x))
                    .ifPresent(last -> write(last, unreached(points.y(), arm, edge), color, Ink.Side.BELOW));
        }
    }
}
