package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Summary;

/** A number of each trial against another: a dot a seed, a ring at an arm's medians, rings of one name joined. */
final class PointsPanel {
    private static final String HOW = "Dot: one seed. Ring: medians.";
    private static final double PAD = 0.05;

    private final Scene scene;
    private final Content.Points points;
    private final AxisScale xScale;
    private final AxisScale yScale;

    private PointsPanel(Scene scene, Content.Points points) {
        this.scene = scene;
        this.points = points;
        this.xScale = AxisScale.of(scene.plot().xLog());
        this.yScale = AxisScale.of(scene.plot().yLog());
    }

    static Panel of(Scene scene, Content.Points points) {
        return new PointsPanel(scene, points).panel();
    }

    private Panel panel() {
        List<Ink> ink = new ArrayList<>();
        names().forEach(name -> ink.add(joined(name)));
        scene.arms().forEach(arm -> ink.addAll(draw(arm)));
        List<Spot> spots = ink.stream().flatMap(i -> i.spots().stream()).toList();
        Span across = Span.of(spots.stream().map(Spot::x).toList());
        Span up = Span.of(spots.stream().map(Spot::y).toList());
        return scene.panel(
                Axle.of(points.x().name(), xScale, across.solid().padded(PAD, PAD)),
                Axle.of(points.y().name(), yScale, up),
                ink,
                legend(),
                List.of(HOW));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        scene.arms().forEach(arm -> names.add(arm.name()));
        return names;
    }

    private List<Entry> legend() {
        return names().stream()
                .<Entry>map(name -> new Entry.Dot(name, scene.palette().color(name), Ink.Shape.HOOP))
                .toList();
    }

    /** A thin line through the medians of a name's levels, in their order. */
    private Ink joined(String name) {
        List<Spot> medians = scene.arms().stream()
                .filter(arm -> arm.name().equals(name))
                .map(this::median)
                .toList();
        return new Ink.Line(medians, Theme.faint(scene.palette().color(name), 0.6), Theme.joined());
    }

    private Spot median(ArmKey arm) {
        return new Spot(
                xScale.place(Numbers.median(values(points.x(), arm))),
                yScale.place(Numbers.median(values(points.y(), arm))));
    }

    private double[] values(Summary summary, ArmKey arm) {
        return scene.values(summary, arm);
    }

    private List<Ink> draw(ArmKey arm) {
        Color color = scene.color(arm);
        double[] xs = values(points.x(), arm);
        double[] ys = values(points.y(), arm);
        List<Spot> dots = IntStream.range(0, xs.length)
                .mapToObj(i -> new Spot(xScale.place(xs[i]), yScale.place(ys[i])))
                .filter(spot -> !Double.isNaN(spot.x()) && !Double.isNaN(spot.y()))
                .toList();
        List<Ink> ink = new ArrayList<>();
        Spot median = median(arm);
        if (median.isFinite()) {
            ink.add(new Ink.Dots(List.of(median), color, Ink.Shape.HOOP));
        }
        ink.add(new Ink.Dots(dots, Theme.faint(color, 0.6), Ink.Shape.DISC)); // seeds that agree are seen in the ring
        Set<Double> edges = new TreeSet<>(dots.stream().map(Spot::y).toList());
        edges.stream().filter(edge -> edge.isInfinite()).forEach(edge -> ink.add(missing(arm, dots, edge)));
        return ink;
    }

    private Ink missing(ArmKey arm, List<Spot> dots, double edge) {
        double x = dots.stream()
                .filter(spot -> spot.y() == edge)
                .mapToDouble(Spot::x)
                .max()
                .orElseThrow();
        String words = Unreached.words(scene, points.y(), arm, edge);
        return new Ink.Note(new Spot(x, edge), words, scene.color(arm), Ink.Side.BELOW);
    }
}
