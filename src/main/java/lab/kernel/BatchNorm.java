package lab.kernel;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_LOG_STD;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization (Ioffe and Szegedy 2015, arXiv:1502.03167, algorithm 1) of x [batch, features] or
 * [batch, channels, height, width]. Each number is shifted and scaled so that its channel has mean 0 and variance 1 over the
 * batch and all positions, then multiplied by gamma, and beta is added. One pass over the batch measures, a second one
 * normalizes. Both passes work in float, with one sum over the batch for each number of an example; the statistics of the
 * channels are computed from these sums in double.
 *
 * <p>In inference the running mean and variance replace the batch's. As in Deeplearning4j they are parameters, the variance
 * as the log10 of its root. Their gradient is the difference between their present and their next value, which the updater
 * subtracts unchanged.
 */
public final class BatchNorm implements Kernel {
    private final double epsilon;
    private final double decay;
    private Channels channels = new Channels(0, 1);
    private double[] mean = {};
    private double[] variance = {};
    private float[][] normalized = {};

    // One number per channel.
    private final Buffer gammas = new Buffer();
    private final Buffer betas = new Buffer();
    private final Buffer means = new Buffer();
    private final Buffer logs = new Buffer();

    // One number per number of an example.
    private float[] row = {};
    private float[] origin = {};
    private float[] sums = {};
    private float[] products = {};
    private float[] center = {};
    private float[] factor = {};
    private float[] gain = {};
    private float[] shift = {};

    /**
     * Creates a kernel with these settings of Deeplearning4j's.
     *
     * @param epsilon added to a variance before its root is taken
     * @param decay share of the running statistics that an update keeps
     */
    public BatchNorm(double epsilon, double decay) {
        this.epsilon = epsilon;
        this.decay = decay;
    }

    @Override
    public boolean accepts(INDArray x, Parameters parameters) {
        return Matrix.isFloat(x)
                && (x.rank() == 2 || x.rank() == 4)
                && x.size(1) == parameters.value(GAMMA).length();
    }

    @Override
    public long[] outputShape(INDArray x, Parameters parameters) {
        return x.shape();
    }

    @Override
    public void forward(INDArray x, boolean training, Parameters parameters, INDArray y) {
        Matrix from = Matrix.rows(x);
        Matrix to = Matrix.rows(y);
        resize((int) x.size(1), from.columns());
        if (training) {
            measure(from);
            remember(from.rows());
        } else {
            takeRunning(parameters);
        }
        spread(parameters);
        for (int i = 0; i < from.rows(); i++) {
            from.copyTo(i, row);
            normalize(training ? normalized[i] : products);
            to.copyFrom(i, row);
        }
    }

    @Override
    public void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx) {
        Matrix dy = Matrix.rows(epsilon);
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        for (int i = 0; i < dy.rows(); i++) {
            dy.copyTo(i, row);
            addProducts(normalized[i]);
        }
        writeTotals(products, parameters.gradient(GAMMA), gammas, dy.rows());
        writeTotals(sums, parameters.gradient(BETA), betas, dy.rows());
        dx.ifPresent(gradient -> backpropagate(dy, Matrix.rows(gradient)));
        writeDistances(parameters);
    }

    private void measure(Matrix x) {
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        // Sums distances from the first example rather than the numbers: their squares lose no digits where the mean is
        // large.
        x.copyTo(0, origin);
        for (int i = 1; i < x.rows(); i++) {
            x.copyTo(i, row);
            addDistances();
        }
        for (int c = 0; c < channels.count(); c++) {
            mean[c] = meanOf(c, x.rows());
            variance[c] = varianceOf(c, x.rows());
        }
    }

    private void addDistances() {
        for (int j = 0; j < row.length; j++) {
            float distance = row[j] - origin[j];
            sums[j] += distance;
            products[j] += distance * distance;
        }
    }

    private double meanOf(int channel, double examples) {
        double sum = 0;
        for (int j = channels.begin(channel); j < channels.begin(channel + 1); j++) {
            sum += origin[j] + sums[j] / examples;
        }
        return sum / channels.positions();
    }

    /** The variance of a channel: the mean variance of its positions plus the variance of their means. */
    private double varianceOf(int channel, double examples) {
        double sum = 0;
        for (int j = channels.begin(channel); j < channels.begin(channel + 1); j++) {
            double fromOrigin = sums[j] / examples;
            double fromMean = origin[j] + fromOrigin - mean[channel];
            sum += products[j] / examples - fromOrigin * fromOrigin + fromMean * fromMean;
        }
        return sum / channels.positions();
    }

    private void takeRunning(Parameters parameters) {
        float[] running = means.copy(parameters.value(GLOBAL_MEAN));
        float[] log = logs.copy(parameters.value(GLOBAL_LOG_STD));
        for (int c = 0; c < channels.count(); c++) {
            mean[c] = running[c];
            variance[c] = varianceOf(log[c]);
        }
    }

    private static double varianceOf(double logOfDeviation) {
        return Math.pow(10, 2 * logOfDeviation);
    }

    private void spread(Parameters parameters) {
        float[] gamma = gammas.copy(parameters.value(GAMMA));
        float[] beta = betas.copy(parameters.value(BETA));
        for (int c = 0; c < channels.count(); c++) {
            channels.fill(center, c, mean[c]);
            channels.fill(factor, c, 1 / Math.sqrt(variance[c] + epsilon));
            channels.fill(gain, c, gamma[c]);
            channels.fill(shift, c, beta[c]);
        }
    }

    private void normalize(float[] standard) {
        for (int j = 0; j < row.length; j++) {
            float s = (row[j] - center[j]) * factor[j];
            standard[j] = s;
            row[j] = s * gain[j] + shift[j];
        }
    }

    private void addProducts(float[] standard) {
        for (int j = 0; j < row.length; j++) {
            sums[j] += row[j];
            products[j] += row[j] * standard[j];
        }
    }

    /**
     * Writes the sum of each channel to {@code gradient} and replaces {@code numbers} by its mean over batch and positions.
     */
    private void writeTotals(float[] numbers, INDArray gradient, Buffer buffer, int examples) {
        float[] totals = buffer.heap(channels.count());
        for (int c = 0; c < channels.count(); c++) {
            double total = channels.sum(numbers, c);
            totals[c] = (float) total;
            channels.fill(numbers, c, total / examples / channels.positions());
        }
        Matrix.row(gradient).copyFrom(totals);
    }

    private void backpropagate(Matrix dy, Matrix dx) {
        for (int i = 0; i < dy.rows(); i++) {
            dy.copyTo(i, row);
            backpropagate(normalized[i]);
            dx.copyFrom(i, row);
        }
    }

    private void backpropagate(float[] standard) {
        for (int j = 0; j < row.length; j++) {
            row[j] = (row[j] - sums[j] - standard[j] * products[j]) * factor[j] * gain[j];
        }
    }

    private void writeDistances(Parameters parameters) {
        float[] running = means.copy(parameters.value(GLOBAL_MEAN));
        float[] log = logs.copy(parameters.value(GLOBAL_LOG_STD));
        double change = 1 - decay;
        for (int c = 0; c < channels.count(); c++) {
            double present = varianceOf(log[c]);
            double next = present + change * (variance[c] - present);
            running[c] = (float) (change * (running[c] - mean[c]));
            log[c] = (float) (Math.log10(present / next) / 2);
        }
        Matrix.row(parameters.gradient(GLOBAL_MEAN)).copyFrom(running);
        Matrix.row(parameters.gradient(GLOBAL_LOG_STD)).copyFrom(log);
    }

    private void remember(int examples) {
        if (normalized.length < examples || normalized[0].length != row.length) {
            normalized = new float[examples][row.length];
        }
    }

    private void resize(int count, int length) {
        if (channels.count() == count && row.length == length) {
            return;
        }
        channels = new Channels(count, length / count);
        mean = new double[count];
        variance = new double[count];
        row = new float[length];
        origin = new float[length];
        sums = new float[length];
        products = new float[length];
        center = new float[length];
        factor = new float[length];
        gain = new float[length];
        shift = new float[length];
    }
}
