package lab.probe;

import java.util.List;
import lab.data.Examples;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A classifier's answers over the plane of its two features: the probability of class 1 on a square grid [points, points],
 * and the first training examples to draw on it. The features are those that the network sees: standardized ones if the
 * source is standardized. Use it at one moment of a training; a later measurement replaces an earlier one.
 *
 * @param low smallest value of both features on the grid
 * @param high largest value of both features on the grid
 * @param points points of the grid per side
 * @param examples number of training examples to record, fewer if there are fewer
 */
public record DecisionField(double low, double high, int points, int examples) implements Probe {
    /** Probability of class 1, to four decimals, by the first feature (index) and the second (second index). */
    public static final Metric CLASS_PROBABILITY = new Metric(
            "class_probability",
            "Probability of class 1",
            "",
            new Axis("feature_1", "First feature"),
            new Axis("feature_2", "Second feature"),
            Better.NEITHER);

    /** First feature of a training example; the index counts examples from 1, unlike that of {@link Inputs}. */
    public static final Metric EXAMPLE_X = ofExample("example_x", "First feature");
    /** Second feature of a training example; the index counts examples from 1. */
    public static final Metric EXAMPLE_Y = ofExample("example_y", "Second feature");
    /** Class of a training example, from 0; the index counts examples from 1. */
    public static final Metric EXAMPLE_CLASS = ofExample("example_class", "Class");

    private static final int POINTS = 41; // enough for smooth contours; a trial then takes 50 kB
    private static final double DECIMALS = 1e4;

    /** Checks the grid. */
    public DecisionField {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "A grid needs finite ends, the lower first, e.g. within(-1, 1), but was within(" + low + ", " + high
                            + ").");
        }
        if (points < 2 || examples < 0) {
            throw new IllegalArgumentException(
                    "A grid needs at least 2 points per side and 0 examples or more, but had " + points + " and "
                            + examples + ".");
        }
    }

    /** Uses a grid of 41 x 41 points and no examples. */
    public static DecisionField within(double low, double high) {
        return new DecisionField(low, high, POINTS, 0);
    }

    /** Sets the number of points per side of the grid. */
    public DecisionField points(int count) {
        return new DecisionField(low, high, count, examples);
    }

    /** Sets the number of training examples, the first of the set. */
    public DecisionField examples(int count) {
        return new DecisionField(low, high, points, count);
    }

    @Override
    public List<Metric> metrics() {
        return examples == 0
                ? List.of(CLASS_PROBABILITY)
                : List.of(CLASS_PROBABILITY, EXAMPLE_X, EXAMPLE_Y, EXAMPLE_CLASS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        Examples training = subject.data().examples(Part.TRAINING);
        if (training.features() != 2) {
            throw new IllegalStateException("A decision field needs examples of 2 features, but these have "
                    + training.features() + "; remove the probe or use data with two features.");
        }
        recordField(subject, recorder);
        for (int i = 0; i < Math.min(examples, training.size()); i++) {
            recorder.record(EXAMPLE_X, i + 1.0, training.featureArray()[2 * i]);
            recorder.record(EXAMPLE_Y, i + 1.0, training.featureArray()[2 * i + 1]);
            recorder.record(EXAMPLE_CLASS, i + 1.0, label(training, i));
        }
    }

    /** The class of an example; a single target is the class itself. */
    private static int label(Examples training, int example) {
        return training.outputs() == 1 ? Math.round(training.targetArray()[example]) : training.label(example);
    }

    private void recordField(Subject subject, Recorder recorder) {
        INDArray outputs = subject.output(grid());
        int columns = (int) outputs.size(1);
        double[] values = Values.doubles(outputs);
        for (int i = 0; i < points * points; i++) {
            double probability = values[i * columns + Math.min(1, columns - 1)];
            recorder.record(
                    CLASS_PROBABILITY,
                    place(i / points),
                    place(i % points),
                    Math.rint(probability * DECIMALS) / DECIMALS);
        }
    }

    /** The points of the grid as examples [points * points, 2]; the first feature changes fastest. */
    private INDArray grid() {
        float[] places = new float[2 * points * points];
        for (int i = 0; i < points * points; i++) {
            places[2 * i] = (float) place(i % points);
            places[2 * i + 1] = (float) place(i / points);
        }
        return Nd4j.create(places, new long[] {(long) points * points, 2}, 'c');
    }

    private double place(int i) {
        return low + (high - low) * i / (points - 1);
    }

    private static Metric ofExample(String name, String label) {
        return Metric.of(name, label, "", Axis.EXAMPLE, Better.NEITHER);
    }
}
