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
 * The conditioning of the training examples' features: how much their variance differs between directions. Use it once,
 * before training.
 */
public record Conditioning() implements Probe {
    /**
     * Largest over smallest eigenvalue of the features' covariance; infinite if they do not span all directions. With
     * features of mean 0, this is also the condition number of the Hessian of a linear model's squared error.
     */
    public static final Metric CONDITION_NUMBER =
            Metric.of("condition_number", "Condition number of the covariance", "", Axis.EPOCH, Better.LOWER);

    @Override
    public List<Metric> metrics() {
        return List.of(CONDITION_NUMBER);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        Examples training = subject.data().examples(Part.TRAINING);
        subject.record(
                recorder, CONDITION_NUMBER, SecondMoments.covariance(training).conditionNumber());
    }
}
