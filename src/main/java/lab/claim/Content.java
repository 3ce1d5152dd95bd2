package lab.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.metric.Axis;
import lab.metric.Metric;
import lab.metric.Summary;

/** What the values of a plot are. */
public sealed interface Content {
    /** The metrics that it draws over a plane or as points of it, which are no series along an axis. */
    default List<Metric> inPlane() {
        return List.of();
    }

    /**
     * A metric along its axis: a thin line a seed, the median thick, a band over the seeds.
     *
     * @param metric the metric
     * @param by the second index that is drawn, 0 for metrics without one
     * @param against the metric whose values are the horizontal axis (same indices), or {@code metric} itself for its index
     * @param others metrics drawn in the same panel, dashed
     * @param over the field whose contours lie under the path, if any
     */
    record Curves(Metric metric, double by, Metric against, List<Metric> others, Optional<Metric> over)
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
     * A number of each trial against a numeric factor, a line an arm name: seeds as dots, the median as a line.
     *
     * @param summary the number
     * @param axis the factor and its words; its name is the factor, or {@code arm} if the arms' own names are the levels
     */
    record Levels(Summary summary, Axis axis) implements Content {}

    /**
     * A number of each trial against another, a dot a seed; a ring at the medians of an arm, rings of one name joined.
     *
     * @param x the number on the horizontal axis
     * @param y the number on the vertical axis
     */
    record Points(Summary x, Summary y) implements Content {}

    /**
     * A number of each trial, a bar an arm: the median as bar, seeds as dots.
     *
     * @param summary the number
     * @param groupBy the factor whose levels are groups of bars, a bar an arm name in each; empty for no groups
     */
    record Bars(Summary summary, String groupBy) implements Content {}

    /**
     * Densities by layer: index is the middle of a bin, second index the layer, pooled over seeds by their mean.
     *
     * @param metric the metric
     * @param overlaid whether the layers' outlines share one base line, as densities, or stand in rows
     */
    record Histograms(Metric metric, boolean overlaid) implements Content {}

    /** The pilots' scores of a tuned study against the tuned setting, a line an arm; the chosen value is ringed. */
    record Scores() implements Content {}

    /**
     * A metric over a plane as colours, of the study's first seed, a panel an arm: index is x, second index y. An image has
     * rows counted from the top and no numbers on its axes. Marks are contour lines.
     *
     * @param metric the metric
     * @param image whether it is an image: index is the column, second index the row
     * @param center the value between two colours; NaN for 0 if values of both signs occur, else for colours of one kind
     * @param cloud examples drawn on it, if any
     */
    record Field(Metric metric, boolean image, double center, Optional<Cloud> cloud) implements Content {
        @Override
        public List<Metric> inPlane() {
            return Stream.concat(Stream.of(metric), cloud.stream().flatMap(Cloud::metrics))
                    .toList();
        }
    }

    /**
     * A cloud of points in a plane, of the study's first seed.
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
     * Points in a plane, one an index of the metrics.
     *
     * @param x the horizontal coordinate
     * @param y the vertical coordinate
     * @param label the class, an integer from 0, which is the point's colour and shape; empty if all are alike
     */
    record Cloud(Metric x, Metric y, Optional<Metric> label) {
        private Stream<Metric> metrics() {
            return Stream.concat(Stream.of(x, y), label.stream());
        }
    }
}
