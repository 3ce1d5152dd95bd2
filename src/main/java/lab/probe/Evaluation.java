package lab.probe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.data.Examples;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Mean cross-entropy, accuracy and error of a softmax classifier on whole parts of the data, as at test time: without
 * dropout, with running statistics.
 *
 * @param metrics the metrics to record: any of this class's constants, along epochs or steps
 */
public record Evaluation(List<Metric> metrics) implements Probe {
    /** Mean cross-entropy on the training set. */
    public static final Metric TRAIN_LOSS = loss(Part.TRAINING, "train", "Training loss");
    /** Mean cross-entropy on the validation set. */
    public static final Metric VALIDATION_LOSS = loss(Part.VALIDATION, "validation", "Validation loss");
    /** Mean cross-entropy on the test set. */
    public static final Metric TEST_LOSS = loss(Part.TEST, "test", "Test loss");
    /** Share of training examples classified correctly. */
    public static final Metric TRAIN_ACCURACY = accuracy(Part.TRAINING, "train", "Training accuracy");
    /** Share of validation examples classified correctly. */
    public static final Metric VALIDATION_ACCURACY = accuracy(Part.VALIDATION, "validation", "Validation accuracy");
    /** Share of test examples classified correctly. */
    public static final Metric TEST_ACCURACY = accuracy(Part.TEST, "test", "Test accuracy");

    /** Share of training examples classified wrongly. */
    public static final Metric TRAIN_ERROR = error(Part.TRAINING, "train", "Training error");
    /** Share of validation examples classified wrongly. */
    public static final Metric VALIDATION_ERROR = error(Part.VALIDATION, "validation", "Validation error");
    /** Share of test examples classified wrongly. */
    public static final Metric TEST_ERROR = error(Part.TEST, "test", "Test error");

    /** Lower bound of a probability in the loss, as in Deeplearning4j: one example's loss is then at most 23 nats. */
    private static final double LEAST_PROBABILITY = 1e-10;

    /** Checks that the metrics are known. */
    public Evaluation {
        metrics = List.copyOf(metrics);
        metrics.forEach(Evaluation::check);
    }

    /** Records these metrics. */
    public static Evaluation of(Metric... metrics) {
        return new Evaluation(List.of(metrics));
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        for (Part part : Part.values()) {
            List<Metric> wanted = metrics.stream()
                    .filter(metric -> metric.part().equals(Optional.of(part)))
                    .toList();
            if (!wanted.isEmpty()) {
                record(subject, part, wanted, recorder);
            }
        }
    }

    private static void record(Subject subject, Part part, Collection<Metric> wanted, Recorder recorder) {
        Score score = subject.data().chunks(part).stream()
                .map(chunk -> score(subject, chunk))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Score::sum));
        for (Metric metric : wanted) {
            subject.record(recorder, metric, score.of(metric));
        }
    }

    private static Score score(Subject subject, Parts.Chunk chunk) {
        float[] probabilities = Values.floats(subject.output(chunk.features()));
        Examples examples = chunk.examples();
        int classes = examples.outputs();
        double loss = 0;
        int right = 0;
        for (int i = 0; i < examples.size(); i++) {
            loss += crossEntropy(probabilities, examples.targetArray(), i * classes, classes);
            right += argmax(probabilities, i * classes, classes) == examples.label(i) ? 1 : 0;
        }
        return new Score(loss, right, examples.size());
    }

    private static double crossEntropy(float[] probabilities, float[] targets, int from, int classes) {
        double loss = 0;
        for (int k = from; k < from + classes; k++) {
            if (targets[k] != 0) {
                loss -= targets[k] * Math.log(Math.max(probabilities[k], LEAST_PROBABILITY));
            }
        }
        return loss;
    }

    private static int argmax(float[] values, int from, int count) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (values[from + k] > values[from + best]) {
                best = k;
            }
        }
        return best;
    }

    private record Score(double loss, int right, int examples) {
        static Score sum(List<Score> scores) {
            return scores.stream()
                    .reduce(
                            new Score(0, 0, 0),
                            (a, b) -> new Score(a.loss + b.loss, a.right + b.right, a.examples + b.examples));
        }

        double of(Metric metric) {
            if (metric.name().endsWith("_loss")) {
                return loss / examples;
            }
            return (double) (metric.name().endsWith("_error") ? examples - right : right) / examples;
        }
    }

    private static void check(Metric metric) {
        if (metric.part().isEmpty() || !metric.name().matches(".*_(loss|accuracy|error)")) {
            throw new IllegalArgumentException("Evaluation records losses, accuracies and errors, not '" + metric.name()
                    + "'; use another probe for it.");
        }
    }

    private static Metric loss(Part part, String name, String label) {
        return Metric.of(name + "_loss", label, "nats", Axis.EPOCH, Better.LOWER)
                .on(part);
    }

    private static Metric error(Part part, String name, String label) {
        return Metric.of(name + "_error", label, "", Axis.EPOCH, Better.LOWER).on(part);
    }

    private static Metric accuracy(Part part, String name, String label) {
        return Metric.of(name + "_accuracy", label, "", Axis.EPOCH, Better.HIGHER)
                .on(part);
    }
}
