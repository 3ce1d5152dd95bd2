package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lab.claim.Content;
import lab.metric.ArmKey;
import lab.metric.Observed;

/** Points of an arm's first seed. Classes differ in colour and cycle through the shapes. */
final class PointClouds {
    private static final int MANY = 300; // points; if there are more, they are drawn translucent

    private final PanelStudy study;
    private final Content.Cloud cloud;

    PointClouds(PanelStudy study, Content.Cloud cloud) {
        this.study = study;
        this.cloud = cloud;
    }

    /** The points as ink, one piece per class. */
    List<Ink> ink(ArmKey arm) {
        NavigableMap<Integer, List<Spot>> classes = classes(arm);
        int count = classes.values().stream().mapToInt(List::size).sum();
        List<Ink> ink = new ArrayList<>();
        classes.forEach((label, spots) -> {
            Color color = color(arm, label);
            ink.add(
                    cloud.label().isEmpty()
                            ? new Ink.Dots(spots, Theme.faint(color, count > MANY ? 0.35 : 0.6), Ink.Shape.DISC)
                            : new Ink.Dots(spots, color, shape(label)));
        });
        return ink;
    }

    /** A legend entry per class of any arm of the plot, if there are classes. */
    List<LegendEntry> legend() {
        if (cloud.label().isEmpty()) {
            return study.legend();
        }
        TreeSet<Integer> labels = new TreeSet<>();
        study.allArms().forEach(arm -> labels.addAll(classes(arm).keySet()));
        String words = cloud.label().orElseThrow().label();
        return labels.stream()
                .<LegendEntry>map(label -> new LegendEntry.Dot(
                        words + " " + label, color(study.arms().get(0), label), shape(label)))
                .toList();
    }

    private NavigableMap<Integer, List<Spot>> classes(ArmKey arm) {
        Observed trial = study.first(arm);
        NavigableMap<Double, Double> xs = trial.recording().series(cloud.x());
        NavigableMap<Double, Double> ys = trial.recording().series(cloud.y());
        NavigableMap<Double, Double> labels =
                cloud.label().map(trial.recording()::series).orElseGet(TreeMap::new);
        if (xs.isEmpty() && !trial.diverged()) {
            throw study.missing(cloud.x(), "arm '" + arm + "'");
        }
        return xs.keySet().stream()
                .filter(ys::containsKey)
                .collect(Collectors.groupingBy(
                        index -> (int) Math.round(labels.getOrDefault(index, 0.0)),
                        TreeMap::new,
                        Collectors.mapping(index -> new Spot(xs.get(index), ys.get(index)), Collectors.toList())));
    }

    private Color color(ArmKey arm, int label) {
        List<Color> colors = study.theme().others();
        return cloud.label().isEmpty() ? study.color(arm) : colors.get(Math.floorMod(label, colors.size()));
    }

    private static Ink.Shape shape(int label) {
        return label % 2 == 0 ? Ink.Shape.POINT : Ink.Shape.TRIANGLE;
    }
}
