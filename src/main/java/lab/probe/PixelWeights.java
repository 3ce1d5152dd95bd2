package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * The weights of one unit of the first layer as a picture, a weight a pixel. The inputs must be square pictures in rows. Use
 * it at one moment, since it does not record when.
 *
 * @param unit the unit, counted from 0; a class, for a network without hidden layers
 */
public record PixelWeights(int unit) implements Probe {
    /** A weight to three decimals, by the column (index) and the row (second index) of its pixel, both from 1. */
    public static final Metric PIXEL_WEIGHT = new Metric(
            "pixel_weight",
            "Weight of a pixel",
            "",
            new Axis("column", "Column of pixels"),
            new Axis("row", "Row of pixels"),
            Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(PIXEL_WEIGHT);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        double[][] weights = Values.rows(subject.network().getLayer(0).getParam("W"));
        int side = (int) Math.round(Math.sqrt(weights.length));
        for (int i = 0; i < side * side; i++) {
            recorder.record(PIXEL_WEIGHT, i / side + 1, i % side + 1, Math.rint(weights[i][unit] * 1000) / 1000);
        }
    }
}
