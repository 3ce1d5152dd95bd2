package lab.probe;

import java.util.Arrays;
import java.util.List;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.PictureDistortion;

/**
 * Training pictures side by side, distorted as a network sees them in training. Use it at one moment, since it does not record
 * when.
 *
 * @param distortion what is done to the pictures
 * @param pictures how many to show, the first of the set
 */
public record PictureSheet(PictureDistortion distortion, int pictures) implements Probe {
    /** Brightness of a pixel to two decimals, by its column (index) and row (second index), both from 1. */
    public static final Metric BRIGHTNESS = new Metric(
            "brightness",
            "Brightness",
            "",
            new Axis("column", "Column of pixels"),
            new Axis("row", "Row of pixels"),
            Better.NEITHER);

    private static final long SEED = 1; // of the sheet alone

    @Override
    public List<Metric> metrics() {
        return List.of(BRIGHTNESS);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        var training = subject.data().examples(Part.TRAINING);
        int pixels = training.features();
        float[] originals = Arrays.copyOf(training.featureArray(), Math.min(pictures, training.size()) * pixels);
        float[] seen = distortion.of(originals, pixels, SEED);
        int side = (int) Math.round(Math.sqrt(pixels));
        for (int i = 0; i < seen.length; i++) {
            int column = i / pixels * side + i % side;
            int row = i % pixels / side;
            recorder.record(BRIGHTNESS, row + 1, column + 1, Math.rint(seen[i] * 100) / 100);
        }
    }
}
