package lab.probe;

import java.util.List;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/** The mean squared error of a network's outputs on whole parts of the data, as at test time; a mean over the outputs. */
public record SquaredError() implements Probe {
    /** Mean squared error on the training set. */
    public static final Metric TRAIN_SQUARED_ERROR = metric(Part.TRAINING, "train", "Squared error on training data");
    /** Mean squared error on the validation set. */
    public static final Metric VALIDATION_SQUARED_ERROR =
            metric(Part.VALIDATION, "validation", "Squared error on validation data");
    /** Mean squared error on the test set. */
    public static final Metric TEST_SQUARED_ERROR = metric(Part.TEST, "test", "Squared error on test data");

    @Override
    public List<Metric> metrics() {
        return List.of(TRAIN_SQUARED_ERROR, VALIDATION_SQUARED_ERROR, TEST_SQUARED_ERROR);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        for (Metric metric : metrics()) {
            subject.record(recorder, metric, error(subject, metric.part().orElseThrow()));
        }
    }

    private static double error(Subject subject, Part part) {
        double sum = 0;
        for (Parts.Chunk chunk : subject.data().chunks(part)) {
            float[] outputs = Values.floats(subject.output(chunk.features()));
            float[] targets = chunk.examples().targetArray();
            for (int i = 0; i < targets.length; i++) {
                double off = outputs[i] - targets[i];
                sum += off * off;
            }
        }
        return sum / subject.data().examples(part).targetArray().length;
    }

    private static Metric metric(Part part, String name, String label) {
        return Metric.of(name + "_squared_error", label, "", Axis.EPOCH, Better.LOWER)
                .on(part);
    }
}
