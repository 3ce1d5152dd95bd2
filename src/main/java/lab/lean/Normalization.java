package lab.lean;

import java.util.Arrays;

/**
 * Batch normalization (Ioffe and Szegedy 2015, arXiv:1502.03167, algorithm 1) of examples [channels, positions]; a dense
 * layer's units are channels with one position. A number is shifted and scaled so that its channel has mean 0 and variance 1
 * over the batch and all positions, then multiplied by gamma, and beta is added. One pass over the batch measures, a second
 * one normalizes. Sums over the batch are of floats, one for each number of an example; what follows is in double.
 */
final class Normalization {
    private final int channels;
    private final double epsilon;
    private final double[] mean;
    private final double[] variance;
    private float[][] normalized = {};

    // One number for each of an example.
    private int length;
    private float[] row = {};
    private float[] origin = {};
    private float[] sums = {};
    private float[] products = {};
    private float[] center = {};
    private float[] factor = {};
    private float[] gain = {};
    private float[] shift = {};

    /**
     * Of so many channels.
     *
     * @param epsilon added to a variance before its root is taken
     */
    Normalization(int channels, double epsilon) {
        this.channels = channels;
        this.epsilon = epsilon;
        this.mean = new double[channels];
        this.variance = new double[channels];
    }

    /** Mean of a channel in the batch last measured. */
    double mean(int channel) {
        return mean[channel];
    }

    /** Variance of a channel in the batch last measured: the mean square distance from the mean. */
    double variance(int channel) {
        return variance[channel];
    }

    /** Writes {@code x}, normalized by its own mean and variance, to {@code y}, and remembers it for the gradient. */
    void train(Matrix x, float[] gamma, float[] beta, Matrix y) {
        measure(x);
        spread(mean, variance, gamma, beta);
        if (normalized.length != x.rows() || normalized[0].length != length) {
            normalized = new float[x.rows()][length];
        }
        for (int i = 0; i < x.rows(); i++) {
            x.copyTo(i, row);
            normalize(normalized[i]);
            y.copyFrom(i, row);
        }
    }

    /** Writes {@code x}, normalized by a given mean and variance of each channel, to {@code y}. */
    void infer(Matrix x, double[] means, double[] variances, float[] gamma, float[] beta, Matrix y) {
        resize(x.columns());
        spread(means, variances, gamma, beta);
        for (int i = 0; i < x.rows(); i++) {
            x.copyTo(i, row);
            normalize(products);
            y.copyFrom(i, row);
        }
    }

    /**
     * Writes the gradient with respect to the batch that {@link #train} last saw to {@code dx}, and with respect to gamma and
     * beta to {@code dGamma} and {@code dBeta}; {@code dy} is that with respect to its result.
     */
    void gradient(Matrix dy, float[] dGamma, float[] dBeta, Matrix dx) {
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        for (int i = 0; i < dy.rows(); i++) {
            dy.copyTo(i, row);
            addProducts(normalized[i]);
        }
        sumChannels(sums, dBeta, dy.rows());
        sumChannels(products, dGamma, dy.rows());
        for (int i = 0; i < dy.rows(); i++) {
            dy.copyTo(i, row);
            backpropagate(normalized[i]);
            dx.copyFrom(i, row);
        }
    }

    private void measure(Matrix x) {
        resize(x.columns());
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        // Distances from the first example, not the numbers: their squares lose no digits where the mean is large.
        x.copyTo(0, origin);
        for (int i = 1; i < x.rows(); i++) {
            x.copyTo(i, row);
            addDistances();
        }
        for (int c = 0; c < channels; c++) {
            mean[c] = meanOf(c, x.rows());
            variance[c] = varianceOf(c, x.rows());
        }
    }

    private void addDistances() {
        for (int j = 0; j < length; j++) {
            float distance = row[j] - origin[j];
            sums[j] += distance;
            products[j] += distance * distance;
        }
    }

    private double meanOf(int channel, double examples) {
        double sum = 0;
        for (int j = begin(channel); j < begin(channel + 1); j++) {
            sum += origin[j] + sums[j] / examples;
        }
        return sum / positions();
    }

    /** The mean variance of the positions plus the variance of their means. */
    private double varianceOf(int channel, double examples) {
        double sum = 0;
        for (int j = begin(channel); j < begin(channel + 1); j++) {
            double fromOrigin = sums[j] / examples;
            double fromMean = origin[j] + fromOrigin - mean[channel];
            sum += products[j] / examples - fromOrigin * fromOrigin + fromMean * fromMean;
        }
        return sum / positions();
    }

    private void spread(double[] means, double[] variances, float[] gamma, float[] beta) {
        for (int c = 0; c < channels; c++) {
            fill(center, c, means[c]);
            fill(factor, c, 1 / Math.sqrt(variances[c] + epsilon));
            fill(gain, c, gamma[c]);
            fill(shift, c, beta[c]);
        }
    }

    private void normalize(float[] standard) {
        for (int j = 0; j < length; j++) {
            float s = (row[j] - center[j]) * factor[j];
            standard[j] = s;
            row[j] = s * gain[j] + shift[j];
        }
    }

    private void addProducts(float[] standard) {
        for (int j = 0; j < length; j++) {
            sums[j] += row[j];
            products[j] += row[j] * standard[j];
        }
    }

    /** Writes the sum of each channel to {@code totals} and its mean over batch and positions back. */
    private void sumChannels(float[] numbers, float[] totals, int examples) {
        for (int c = 0; c < channels; c++) {
            double total = 0;
            for (int j = begin(c); j < begin(c + 1); j++) {
                total += numbers[j];
            }
            totals[c] = (float) total;
            fill(numbers, c, total / examples / positions());
        }
    }

    private void backpropagate(float[] standard) {
        for (int j = 0; j < length; j++) {
            row[j] = (row[j] - sums[j] - standard[j] * products[j]) * factor[j] * gain[j];
        }
    }

    private void fill(float[] numbers, int channel, double value) {
        Arrays.fill(numbers, begin(channel), begin(channel + 1), (float) value);
    }

    private int begin(int channel) {
        return channel * positions();
    }

    private int positions() {
        return length / channels;
    }

    private void resize(int numbers) {
        if (length != numbers) {
            length = numbers;
            row = new float[numbers];
            origin = new float[numbers];
            sums = new float[numbers];
            products = new float[numbers];
            center = new float[numbers];
            factor = new float[numbers];
            gain = new float[numbers];
            shift = new float[numbers];
        }
    }
}
