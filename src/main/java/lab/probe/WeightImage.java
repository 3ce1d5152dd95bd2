package lab.probe;

import java.util.List;
import lab.error.LabException;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * A part of the first hidden layer's weights as an image: the first units, and as many inputs from the middle (the first
 * inputs of an image are its border, where nothing is). Use it at one moment, since it does not record when.
 *
 * @param size number of units and of inputs to show, or all where there are fewer
 */
public record WeightImage(int size) implements Probe {
    /** A weight by unit (index, from 1) and input (second index, from 1). */
    public static final Metric FIRST_WEIGHTS = new Metric(
            "first_weights",
            "Weight of the first layer",
            "",
            new Axis("unit", "Unit"),
            new Axis("input", "Input"),
            Better.NEITHER);

    /** Checks the size. */
    public WeightImage {
        if (size < 1) {
            throw LabException.usage("the image of weights has " + size + " units; it must have at least 1");
        }
    }

    @Override
    public List<Metric> metrics() {
        return List.of(FIRST_WEIGHTS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[][] weights = Values.rows(subject.hidden().weights().get(0));
        int inputs = Math.min(size, weights.length);
        int first = (weights.length - inputs) / 2;
        for (int i = first; i < first + inputs; i++) {
            for (int unit = 0; unit < Math.min(size, weights[i].length); unit++) {
                recorder.record(FIRST_WEIGHTS, i + 1, unit + 1, weights[i][unit]);
            }
        }
    }
}
