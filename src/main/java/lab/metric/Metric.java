package lab.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lab.data.Part;

/**
 * A recorded quantity. Each value has an index along {@code axis}, and a second one along {@code by} where one index is not
 * enough (a norm by layer, after each epoch).
 *
 * <p>A name that begins with {@code time_} marks values measured with a clock, which differ from run to run. They are judged
 * and drawn like any others, but kept in a file of their own.
 *
 * @param name the word in CSV files, snake_case, e.g. {@code test_accuracy}
 * @param label the words on a figure, e.g. {@code Test accuracy}
 * @param unit the unit, e.g. {@code nats}; empty for a pure number
 * @param axis what the index counts
 * @param by what the second index counts, {@link Axis#NONE} if there is none
 * @param better which way is better
 * @param part the part of the data that it is measured on; empty if it is measured on none, or on training examples along
 *     the way
 */
public record Metric(String name, String label, String unit, Axis axis, Axis by, Better better, Optional<Part> part) {
    /** Checks the name. */
    public Metric {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "A metric's name is snake_case, e.g. 'test_loss', but was '" + name + "'.");
        }
        Objects.requireNonNull(axis);
        Objects.requireNonNull(by);
        Objects.requireNonNull(better);
    }

    /** Creates a metric with two indices. */
    public Metric(String name, String label, String unit, Axis axis, Axis by, Better better) {
        this(name, label, unit, axis, by, better, Optional.empty());
    }

    /** Creates a metric along one axis. */
    public static Metric of(String name, String label, String unit, Axis axis, Better better) {
        return new Metric(name, label, unit, axis, Axis.NONE, better);
    }

    /** Returns the same quantity, measured on this part of the data. */
    public Metric on(Part examples) {
        return new Metric(name, label, unit, axis, by, better, Optional.of(examples));
    }

    /** Returns the same quantity along another axis, e.g. accuracy by step rather than by epoch. */
    public Metric along(Axis other) {
        return new Metric(name, label, unit, other, by, better, part);
    }

    /**
     * Whether its values belong to points of a plane or to examples, and so form no series: it has a second index that is
     * not a layer, an epoch, a step or a depth, or its index is an example.
     */
    public boolean isPlanar() {
        boolean series =
                Set.of(Axis.NONE, Axis.LAYER, Axis.EPOCH, Axis.STEP, Axis.DEPTH).contains(by);
        return !series || axis.equals(Axis.EXAMPLE);
    }

    /** The words on the value axis of a figure: label and unit. */
    public String axisLabel() {
        return unit.isEmpty() ? label : label + " [" + unit + "]";
    }

    /** The value at the highest index: the end of training, or the last layer. */
    public Summary atEnd() {
        return Summary.atEnd(this);
    }

    /** The value at one index. */
    public Summary at(double index) {
        return Summary.at(this, index);
    }

    /** The best value along the axis; higher or lower must be better. */
    public Summary best() {
        return Summary.best(this);
    }

    /** The first index whose value is at or below {@code threshold}; positive infinity if there is none. */
    public Summary firstAtMost(double threshold) {
        return Summary.firstAtMost(this, threshold);
    }

    /** The first index whose value is at or above {@code threshold}; positive infinity if there is none. */
    public Summary firstAtLeast(double threshold) {
        return Summary.firstAtLeast(this, threshold);
    }
}
