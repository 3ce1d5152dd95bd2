package lab.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import lab.error.LabException;

/**
 * Labelled examples on the heap: features [examples, features] and targets [examples, outputs], both row-major. Immutable by
 * convention: the arrays are shared, not copied, and nobody writes to them any more.
 */
public final class Examples {
    private final float[] features;
    private final int featureCount;
    private final float[] targets;
    private final int outputs;

    private Examples(float[] features, int featureCount, float[] targets, int outputs) {
        this.features = features;
        this.featureCount = featureCount;
        this.targets = targets;
        this.outputs = outputs;
    }

    /**
     * Examples of known classes; the targets are one-hot.
     *
     * @param features [examples, featureCount], row-major; kept, not copied
     * @param labels [examples], each from 0 to {@code classes - 1}
     * @throws LabException when the sizes disagree or a label is out of range
     */
    public static Examples classified(float[] features, int featureCount, int[] labels, int classes) {
        return of(features, featureCount, oneHot(labels, classes), classes);
    }

    /**
     * Examples with any targets: soft labels, or values to be predicted.
     *
     * @param features [examples, featureCount], row-major; kept, not copied
     * @param targets [examples, outputs], row-major; kept, not copied
     * @throws LabException when the sizes disagree
     */
    public static Examples of(float[] features, int featureCount, float[] targets, int outputs) {
        Limits.atLeast("features of an example", 1, featureCount);
        Limits.atLeast("outputs of an example", 1, outputs);
        boolean whole = features.length % featureCount == 0 && targets.length % outputs == 0;
        if (!whole || features.length / featureCount != targets.length / outputs) {
            throw LabException.usage(String.format(
                    "%d feature values, %d per example, and %d target values, %d per example, make different"
                            + " numbers of examples; give every example one row of each",
                    features.length, featureCount, targets.length, outputs));
        }
        return new Examples(features, featureCount, targets, outputs);
    }

    private static float[] oneHot(int[] labels, int classes) {
        Limits.atLeast("classes", 1, classes);
        float[] targets = new float[Math.multiplyExact(labels.length, classes)];
        for (int i = 0; i < labels.length; i++) {
            Limits.within("label of example " + i, 0, classes - 1, labels[i]);
            targets[i * classes + labels[i]] = 1;
        }
        return targets;
    }

    /** The number of examples. */
    public int size() {
        return targets.length / outputs;
    }

    /** Number of features per example. */
    public int features() {
        return featureCount;
    }

    /** Number of target values per example: of classes, or of predicted values. */
    public int outputs() {
        return outputs;
    }

    /** The features [examples, features], row-major. The array is shared: do not write to it. */
    public float[] featureArray() {
        return features;
    }

    /** The targets [examples, outputs], row-major. The array is shared: do not write to it. */
    public float[] targetArray() {
        return targets;
    }

    /** The class of an example, counted from 0: the largest value of its target row, the first of equal ones. */
    public int label(int example) {
        int start = example * outputs;
        int best = 0;
        for (int k = 1; k < outputs; k++) {
            best = targets[start + k] > targets[start + best] ? k : best;
        }
        return best;
    }

    /** The classes of all examples [examples], counted from 0. */
    public int[] labels() {
        int[] labels = new int[size()];
        Arrays.setAll(labels, this::label);
        return labels;
    }

    /**
     * The first {@code n} examples, as a copy.
     *
     * @throws LabException when there are fewer
     */
    public Examples first(int n) {
        Limits.within("number of first examples", 0, size(), n);
        return select(IntStream.range(0, n).toArray());
    }

    /** A copy of the examples at {@code rows} [selected], in that order; a row may occur more than once. */
    public Examples select(int[] rows) {
        return new Examples(rows(features, featureCount, rows), featureCount, rows(targets, outputs, rows), outputs);
    }

    private static float[] rows(float[] from, int width, int[] rows) {
        float[] selected = new float[Math.multiplyExact(rows.length, width)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(from, rows[i] * width, selected, i * width, width);
        }
        return selected;
    }
}
