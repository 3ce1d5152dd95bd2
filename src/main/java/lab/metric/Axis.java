package lab.metric;

/**
 * The quantity that an index counts.
 *
 * @param name the word used in CSV files, e.g. {@code epoch}
 * @param label the words on a figure's axis, with unit, e.g. {@code epochs}
 */
public record Axis(String name, String label) {
    /** No axis: a metric with a single value needs no index. */
    public static final Axis NONE = new Axis("", "");

    /** Passes over the training set, from 1; 0 is the moment before training. */
    public static final Axis EPOCH = new Axis("epoch", "Epoch");

    /** Parameter updates, from 1; 0 is the moment before training. */
    public static final Axis STEP = new Axis("step", "Parameter updates");

    /** Hidden layers from the input, from 1. */
    public static final Axis LAYER = new Axis("layer", "Hidden layer (1 = next to the input)");

    /**
     * Examples of a data set, counted from 0 or from 1 as the metric says. The index gives each point of a cloud its place in
     * a file; it is no order.
     */
    public static final Axis EXAMPLE = new Axis("example", "Example");

    /** The factor {@code depth}: how many hidden layers a network has. */
    public static final Axis DEPTH = new Axis("depth", "Hidden layers");
}
