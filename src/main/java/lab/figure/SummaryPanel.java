package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.metric.ArmKey;
import lab.metric.Observed;
import lab.metric.Summary;

/**
 * The common parts of panels with one number per trial: dots for seeds, rings at medians, words for values beyond every
 * axis.
 */
abstract class SummaryPanel {
    private static final double FAINT = 0.6;
    private static final double SPREAD = 0.4; // of a row

    /** What the panel shows. */
    protected final PanelStudy study;

    /** What is drawn so far, from back to front. */
    protected final List<Ink> ink = new ArrayList<>();

    SummaryPanel(PanelStudy study) {
        this.study = study;
    }

    /** Draws everything that the panel shows. */
    abstract Panel panel();

    /** Adds words beside a spot, or under it. */
    final void write(Spot spot, String words, Color color, Ink.Side side) {
        ink.add(new Ink.Note(spot, words, color, side));
    }

    /** Adds dots for the seeds of an arm. */
    final void seeds(List<Spot> spots, Color color) {
        ink.add(new Ink.Dots(spots, Theme.faint(color, FAINT), Ink.Shape.DISC));
    }

    /** Adds a ring, unless its spot is not finite. */
    final void ring(Spot middle, Color color, Ink.Shape shape) {
        if (middle.isFinite()) {
            ink.add(new Ink.Dots(List.of(middle), color, shape));
        }
    }

    /** The spots of a summary's values, {@code x} by seed, without trials that have no value. */
    final List<Spot> spots(double[] xs, double[] ys) {
        return IntStream.range(0, ys.length)
                .mapToObj(i -> new Spot(xs[i], ys[i]))
                .filter(spot -> !Double.isNaN(spot.x()) && !Double.isNaN(spot.y()))
                .toList();
    }

    /** Places the seeds one above the other, so that equal values can be counted. */
    static double[] stacked(double row, int seeds) {
        return IntStream.range(0, seeds)
                .mapToDouble(seed -> seeds == 1 ? row : row + SPREAD * (0.5 - seed / (seeds - 1.0)))
                .toArray();
    }

    final double median(Summary summary, ArmKey arm) {
        return Medians.of(study.values(summary, arm));
    }

    /** The distinct infinite values among an arm's values. */
    final double[] edges(Summary summary, ArmKey arm) {
        return Arrays.stream(study.values(summary, arm))
                .filter(Double::isInfinite)
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * A note that an arm's trials at an edge diverged, or never reached the threshold, with their number if only some did.
     */
    final String unreached(Summary summary, ArmKey arm, double edge) {
        List<Observed> all = study.trialsOf(arm);
        List<Observed> there =
                all.stream().filter(trial -> summary.of(trial) == edge).toList();
        String why = there.stream().allMatch(Observed::diverged) ? "diverged" : "never";
        return there.size() == all.size() ? why : why + " (" + there.size() + " of " + all.size() + ")";
    }
}
