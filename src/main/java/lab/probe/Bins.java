package lab.probe;

import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Equal bins of a range.
 *
 * @param low lower end of the range
 * @param high upper end of the range
 * @param count number of bins
 */
record Bins(double low, double high, int count) {
    /** Records the share of values in each bin at the bin's middle; values outside the range count in none. */
    void record(Recorder recorder, Metric metric, int layer, double[] values) {
        double[] shares = shares(values);
        for (int bin = 0; bin < count; bin++) {
            recorder.record(metric, layer, middle(bin), shares[bin]);
        }
    }

    private double[] shares(double[] values) {
        double[] shares = new double[count];
        for (double value : values) {
            // The upper end belongs to the last bin: a saturated unit is exactly 1.
            int bin = value == high ? count - 1 : (int) Math.floor((value - low) / width());
            if (bin >= 0 && bin < count) {
                shares[bin] += 1.0 / values.length;
            }
        }
        return shares;
    }

    private double middle(int bin) {
        return low + (bin + 0.5) * width();
    }

    private double width() {
        return (high - low) / count;
    }
}
