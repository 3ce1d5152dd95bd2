package lab.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.metric.Axis;
import lab.metric.Metric;
import lab.metric.Summary;

/** The content of a plot: which values it draws, and in which form. */
public sealed interface Content {
    /** The metrics drawn over a plane or as points in it, which form no series along an axis. */
    default List<Metric> inPlane() {
        return List.of();
    }

    /**
     * A metric along its axis: one thin line per seed, a thick line for the median, a band for the spread over the seeds.
     *
     * @param metric the metric
     * @param by the second index to draw, 0 for metrics without one
     * @param against the metric whose values are the horizontal axis (same indices), or {@code metric} itself to draw
     *     against its index
     * @param others further metrics in the same panel, dashed
     * @param over the field whose contours lie under the path, if any
     * @param stepped whether a value holds from the index before, as a learning rate does, and changes at once
     */
    record Curves(Metric metric, double by, Metric against, List<Metric> others, Optional<Metric> over, boolean stepped)
            implements Content {
        /** Copies the metrics. */
        public Curves {
            others = List.copyOf(others);
        }

        @Override
        public List<Metric> inPlane() {
            return over.stream().toList();
        }
    }

    /**
     * A number of each trial against a numeric factor: one line per arm name through the medians, one dot per seed.
     *
     * @param summary the number
     * @param axis the factor and its label; its name is that of the factor, or {@code arm} if the arms' own names are the
     *     levels
     */
    record Levels(Summary summary, Axis axis) implements Content {}

    /**
     * A number of each trial against another: one dot per seed and, per arm, a ring at the medians. A line joins rings of
     * the same name.
     *
     * @param x the number on the horizontal axis
     * @param y the number on the vertical axis
     */
    record Points(Summary x, Summary y) implements Content {}

    /**
     * A number of each trial: one bar per arm for the median, one dot per seed.
     *
     * @param summary the number
     * @param groupBy the factor whose levels are groups of bars, with one bar per arm name in each; empty for no groups
     */
    record Bars(Summary summary, String groupBy) implements Content {}

    /**
     * Densities by layer, averaged over seeds: the index is the middle of a bin, the second index the layer.
     *
     * @param metric the metric
     * @param overlaid whether the layers' outlines share one baseline, as densities, or stand in rows
     */
    record Histograms(Metric metric, boolean overlaid) implements Content {}

    /**
     * The judged differences of a number between arms, with the margin or the size that was named: one row per finding.
     *
     * @param summary the number
     */
    record Effects(Summary summary) implements Content {}

    /**
     * The pilots' scores of a tuned study against the tuned setting: one line per arm, with a ring around the chosen value.
     */
    record Scores() implements Content {}

    /**
     * A metric over a plane as colours, from the study's first seed, one panel per arm: the index is x, the second index y.
     * An image counts its rows from the top and has no numbers on its axes. Marks become contour lines.
     *
     * @param metric the metric
     * @param image whether it is an image: the index is the column, the second index the row
     * @param center the value at which two colours meet; NaN for 0 if values of both signs occur, otherwise for shades of
     *     one colour
     * @param cloud examples drawn on top, if any
     */
    record Field(Metric metric, boolean image, double center, Optional<Cloud> cloud) implements Content {
        @Override
        public List<Metric> inPlane() {
            return Stream.concat(Stream.of(metric), cloud.stream().flatMap(Cloud::metrics))
                    .toList();
        }
    }

    /**
     * A cloud of points in a plane, from the study's first seed.
     *
     * @param cloud the points
     */
    record Scatter(Cloud cloud) implements Content {
        @Override
        public List<Metric> inPlane() {
            return cloud.metrics().toList();
        }
    }

    /**
     * Points in a plane, one for each index of the metrics.
     *
     * @param x the horizontal coordinate
     * @param y the vertical coordinate
     * @param label the class, an integer from 0, shown by the point's colour and shape; empty if all points look alike
     */
    record Cloud(Metric x, Metric y, Optional<Metric> label) {
        private Stream<Metric> metrics() {
            return Stream.concat(Stream.of(x, y), label.stream());
        }
    }
}
