package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.metric.ArmKey;
import lab.metric.Observed;
import lab.metric.Summary;

/** What panels of one number a trial have in common: dots for seeds, rings at medians, words for what no axis reaches. */
abstract class SummaryPanel {
    private static final double FAINT = 0.6;

    private final PanelStudy study;
    private final List<Ink> ink = new ArrayList<>();

    SummaryPanel(PanelStudy study) {
        this.study = study;
    }

    /** Draws all that the panel shows. */
    abstract Panel panel();

    final PanelStudy study() {
        return study;
    }

    final List<Ink> ink() {
        return ink;
    }

    final void add(Ink more) {
        ink.add(more);
    }

    /** Words beside a spot, or under it. */
    final void write(Spot spot, String words, Color color, Ink.Side side) {
        ink.add(new Ink.Note(spot, words, color, side));
    }

    /** Dots for the seeds of an arm. */
    final void seeds(List<Spot> spots, Color color) {
        ink.add(new Ink.Dots(spots, Theme.faint(color, FAINT), Ink.Shape.DISC));
    }

    /** A ring, unless it has no place. */
    final void ring(Spot middle, Color color, Ink.Shape shape) {
        if (middle.isFinite()) {
            ink.add(new Ink.Dots(List.of(middle), color, shape));
        }
    }

    /** Spots of a summary's values, {@code x} by seed; none for a trial without a value. */
    final List<Spot> spots(double[] xs, double[] ys) {
        return IntStream.range(0, ys.length)
                .mapToObj(i -> new Spot(xs[i], ys[i]))
                .filter(spot -> !Double.isNaN(spot.x()) && !Double.isNaN(spot.y()))
                .toList();
    }

    final double median(Summary summary, ArmKey arm) {
        return Medians.of(study.values(summary, arm));
    }

    /** The infinite ones of an arm's values, each once. */
    final double[] edges(Summary summary, ArmKey arm) {
        return Arrays.stream(study.values(summary, arm))
                .filter(Double::isInfinite)
                .distinct()
                .sorted()
                .toArray();
    }

    /** That an arm's trials at an edge diverged, or never reached the threshold, and how many these are. */
    final String unreached(Summary summary, ArmKey arm, double edge) {
        List<Observed> all = study.trialsOf(arm);
        List<Observed> there =
                all.stream().filter(trial -> summary.of(trial) == edge).toList();
        String why = there.stream().allMatch(Observed::diverged) ? "diverged" : "never";
        return there.size() == all.size() ? why : why + " (" + there.size() + " of " + all.size() + ")";
    }
}
