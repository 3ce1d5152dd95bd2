package lab.probe;

import java.util.List;
import lab.data.Examples;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * How far a classifier's confidence is from its accuracy on test data, as at test time. Confidence is the probability of the
 * class that it names; test examples are sorted into {@code bins} of equal width by it. The expected calibration error is the
 * mean distance between confidence and accuracy over the bins, weighted by their examples: Guo et al. 2017,
 * arXiv:1706.04599, equation (3), with 15 bins.
 *
 * @param bins the number of bins
 */
public record Calibration(int bins) implements Probe {
    /** Expected calibration error on test data. */
    public static final Metric CALIBRATION_ERROR = Metric.of(
                    "calibration_error", "Expected calibration error", "", Axis.EPOCH, Better.LOWER)
            .on(Part.TEST);
    /**
     * Accuracy minus mean confidence in a bin, by the middle of the bin: a reliability diagram with its diagonal laid flat.
     * Below 0 the classifier is too sure. Bins without examples are absent.
     */
    public static final Metric RELIABILITY = Metric.of(
                    "reliability",
                    "Accuracy minus confidence",
                    "",
                    new Axis("confidence", "Confidence"),
                    Better.NEITHER)
            .on(Part.TEST);

    /** Checks the number. */
    public Calibration {
        if (bins < 1) {
            throw new IllegalArgumentException("Calibration needs at least one bin, but had " + bins + ".");
        }
    }

    /** Uses the 15 bins of Guo et al. */
    public Calibration() {
        this(15);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(CALIBRATION_ERROR, RELIABILITY);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        Bins sums = new Bins(bins);
        for (Parts.Chunk chunk : subject.data().chunks(Part.TEST)) {
            sums.add(Values.floats(subject.output(chunk.features())), chunk.examples());
        }
        subject.record(recorder, CALIBRATION_ERROR, sums.error());
        sums.record(recorder);
    }

    /** Sums over the examples of each bin. */
    static final class Bins {
        private final int[] examples;
        private final double[] confidence;
        private final int[] right;

        Bins(int count) {
            this.examples = new int[count];
            this.confidence = new double[count];
            this.right = new int[count];
        }

        /** Adds predictions [examples, classes], row-major. */
        void add(float[] probabilities, Examples labelled) {
            int classes = labelled.outputs();
            for (int i = 0; i < labelled.size(); i++) {
                int named = named(probabilities, i * classes, classes);
                double sure = probabilities[i * classes + named];
                int bin = Math.min(examples.length - 1, (int) (sure * examples.length));
                examples[bin]++;
                confidence[bin] += sure;
                right[bin] += named == labelled.label(i) ? 1 : 0;
            }
        }

        private static int named(float[] probabilities, int from, int classes) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                best = probabilities[from + k] > probabilities[from + best] ? k : best;
            }
            return best;
        }

        double error() {
            double distance = 0;
            int all = 0;
            for (int bin = 0; bin < examples.length; bin++) {
                distance += Math.abs(confidence[bin] - right[bin]);
                all += examples[bin];
            }
            return distance / all;
        }

        void record(Recorder recorder) {
            for (int bin = 0; bin < examples.length; bin++) {
                if (examples[bin] > 0) {
                    double middle = (bin + 0.5) / examples.length;
                    recorder.record(RELIABILITY, middle, (right[bin] - confidence[bin]) / examples[bin]);
                }
            }
        }
    }
}
