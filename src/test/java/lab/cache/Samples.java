package lab.cache;

import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;

/** Numbers that a file could lose. */
final class Samples {
    private static final Metric ODD = Metric.of("odd", "Odd", "", Axis.STEP, Better.NEITHER);
    private static final Metric LAYERED = Metric.of("layered", "Layered", "", Axis.LAYER, Better.NEITHER);

    private Samples() {}

    static Recording odd() {
        Recorder recorder = new Recorder();
        double[] values = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.0,
            -0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            -1.0 / 3,
            Math.PI * 1e-300
        };
        for (int i = 0; i < values.length; i++) {
            recorder.record(ODD, i, values[i]);
            recorder.record(LAYERED, i, 1.0 / (i + 1), values[i]);
        }
        recorder.record(Recording.DIVERGED, 17, Double.NaN);
        return recorder.recording();
    }
}
