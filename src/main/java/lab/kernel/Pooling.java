package lab.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reduces the numbers under a {@link Window}, in each channel of an image, to one number: from
 * [batch, channels, height, width] to [batch, channels, positions down, positions across]. It has no parameters.
 */
public final class Pooling implements Kernel {
    /** The way to reduce the numbers under the window. */
    public enum Mode {
        /**
         * The largest number, the first one if several are equal; never the padding. It is NaN if the first number is; later
         * NaN are ignored.
         */
        MAXIMUM,
        /** The mean of the pixels. */
        MEAN,
        /** The mean of the pixels and the padding, which is 0. */
        MEAN_WITH_PADDING
    }

    private final Mode mode;
    private final Window.Geometry geometry;
    private final Buffer pixels = new Buffer();
    private final Buffer results = new Buffer();
    private Window window;

    /** The pixels of a channel under the window, for each of its positions. */
    private int[][] seen = {};

    /** The index of the largest pixel for each result of each image. */
    private int[][] where = {};

    /** Creates a kernel that reduces by {@code mode} with a window of this {@code geometry}. */
    public Pooling(Mode mode, Window.Geometry geometry) {
        this.mode = mode;
        this.geometry = geometry;
    }

    @Override
    public boolean accepts(INDArray x, Parameters parameters) {
        return Window.areImages(x);
    }

    @Override
    public long[] outputShape(INDArray x, Parameters parameters) {
        Window over = geometry.over(x, window);
        if (over != window) {
            window = over;
            seen = over.pixelsByPosition();
        }
        return window.outputShape(x.size(0), window.channels());
    }

    @Override
    public void forward(INDArray x, boolean training, Parameters parameters, INDArray y) {
        Matrix images = Matrix.rows(x);
        Matrix pooled = Matrix.rows(y);
        float[] image = pixels.heap(images.columns());
        float[] result = results.heap(pooled.columns());
        if (where.length < pooled.rows() || where[0].length != pooled.columns()) {
            where = new int[pooled.rows()][pooled.columns()];
        }
        for (int i = 0; i < pooled.rows(); i++) {
            images.copyTo(i, image);
            if (mode == Mode.MAXIMUM) {
                maximum(image, result, where[i]);
            } else {
                mean(image, result);
            }
            pooled.copyFrom(i, result);
        }
    }

    @Override
    public void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx) {
        dx.ifPresent(gradient -> backward(Matrix.rows(epsilon), Matrix.rows(gradient)));
    }

    private void backward(Matrix epsilon, Matrix dx) {
        float[] delta = results.heap();
        float[] image = pixels.heap();
        for (int i = 0; i < dx.rows(); i++) {
            epsilon.copyTo(i, delta);
            Arrays.fill(image, 0, dx.columns(), 0);
            if (mode == Mode.MAXIMUM) {
                addToMaximum(delta, where[i], image);
            } else {
                addShares(delta, image);
            }
            dx.copyFrom(i, image);
        }
    }

    private void maximum(float[] image, float[] result, int[] highest) {
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                int pixel = highest(image, channel, position);
                highest[i] = pixel;
                result[i++] = image[pixel];
            }
        }
    }

    private static int highest(float[] image, int channel, int[] position) {
        int highest = channel + position[0];
        for (int k = 1; k < position.length; k++) {
            int pixel = channel + position[k];
            highest = image[pixel] > image[highest] ? pixel : highest;
        }
        return highest;
    }

    private static void addToMaximum(float[] delta, int[] highest, float[] image) {
        for (int i = 0; i < highest.length; i++) {
            image[highest[i]] += delta[i];
        }
    }

    private void mean(float[] image, float[] result) {
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                float sum = 0;
                for (int pixel : position) {
                    sum += image[channel + pixel];
                }
                result[i++] = sum / divisor(position);
            }
        }
    }

    private void addShares(float[] delta, float[] image) {
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                float share = delta[i++] / divisor(position);
                for (int pixel : position) {
                    image[channel + pixel] += share;
                }
            }
        }
    }

    private int divisor(int[] position) {
        return mode == Mode.MEAN ? position.length : window.taps();
    }
}
