package lab.probe;

import java.util.List;
import lab.data.Examples;
import lab.data.Part;
import lab.data.SecondMoments;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * The training examples' features as the first layer sees them: their distance from white, and the first two features, for a
 * figure. Use it once, before training.
 *
 * @param points number of examples to record, fewer if there are fewer
 */
public record Inputs(int points) implements Probe {
    /** Largest absolute difference between an entry of the features' covariance and of the identity. */
    public static final Metric COVARIANCE_ERROR = Metric.of(
            "covariance_error", "Largest distance of the covariance from the identity", "", Axis.NONE, Better.LOWER);
    /** First feature of a training example; the index counts examples from 0, unlike that of {@link DecisionField}. */
    public static final Metric FEATURE_1 = ofExample("feature_1", "First feature");
    /** Second feature of a training example; the index counts examples from 0. */
    public static final Metric FEATURE_2 = ofExample("feature_2", "Second feature");

    @Override
    public List<Metric> metrics() {
        return List.of(COVARIANCE_ERROR, FEATURE_1, FEATURE_2);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        record(subject.data().examples(Part.TRAINING), recorder);
    }

    /** Records these metrics for {@code examples}. */
    public void record(Examples examples, Recorder recorder) {
        recorder.record(
                COVARIANCE_ERROR,
                0,
                fromIdentity(SecondMoments.covariance(examples).matrix()));
        for (int i = 0; i < Math.min(points, examples.size()); i++) {
            recorder.record(FEATURE_1, i, examples.featureArray()[i * examples.features()]);
            recorder.record(FEATURE_2, i, examples.featureArray()[i * examples.features() + 1]);
        }
    }

    private static double fromIdentity(double[][] matrix) {
        double largest = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                largest = Math.max(largest, Math.abs(matrix[i][j] - (i == j ? 1 : 0)));
            }
        }
        return largest;
    }

    private static Metric ofExample(String name, String label) {
        return Metric.of(name, label, "", Axis.EXAMPLE, Better.NEITHER);
    }
}
