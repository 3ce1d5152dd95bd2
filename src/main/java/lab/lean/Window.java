package lab.lean;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The window that a convolution or a pooling slides over images [channels, height, width]: at each of its positions
 * [output height, output width] it sees the same taps, one number each, some of them in the padding. Which pixels a tap sees
 * as the window moves through a row of positions is worked out once, for one channel: runs of pixels, a stride apart.
 */
final class Window {
    private static final int[] UNDILATED = {1, 1};

    private final int channels;
    private final Size image;
    private final Size kernel;
    private final Size stride;
    private final Size padding;
    private final Size output;

    // A run for each tap and row of positions, without those that are all padding.
    private final int[] firstPixel;
    private final int[] firstColumn;
    private final int[] count;
    private final boolean hasPadding;

    /**
     * A pair of numbers, one for each direction.
     *
     * @param height vertical
     * @param width horizontal
     */
    record Size(int height, int width) {
        private static Size of(int[] pair) {
            return new Size(pair[0], pair[1]);
        }

        /** Their product. */
        int area() {
            return height * width;
        }
    }

    /**
     * A run of pixels.
     *
     * @param pixel the first one, in the channel
     * @param column where it goes, counted through taps and positions
     * @param count pixels
     */
    private record Run(int pixel, int column, int count) {}

    /** Laid over {@code images} [batch, channels, height, width] as Deeplearning4j does; pairs are (height, width). */
    Window(INDArray images, int[] kernel, int[] stride, int[] padding, ConvolutionMode mode) {
        boolean same = mode == ConvolutionMode.Same;
        int[] size = {(int) images.size(2), (int) images.size(3)};
        int[] positions = ConvolutionUtils.getOutputSize(
                images, kernel, stride, same ? null : padding, mode, UNDILATED, CNN2DFormat.NCHW);
        this.channels = (int) images.size(1);
        this.image = Size.of(size);
        this.kernel = Size.of(kernel);
        this.stride = Size.of(stride);
        this.output = Size.of(positions);
        this.padding = Size.of(
                same
                        ? ConvolutionUtils.getSameModeTopLeftPadding(positions, size, kernel, stride, UNDILATED)
                        : padding);
        Run[] runs = IntStream.range(0, taps() * output.height)
                .mapToObj(i -> run(i / output.height, i % output.height))
                .filter(run -> run.count > 0)
                .toArray(Run[]::new);
        firstPixel = Arrays.stream(runs).mapToInt(Run::pixel).toArray();
        firstColumn = Arrays.stream(runs).mapToInt(Run::column).toArray();
        count = Arrays.stream(runs).mapToInt(Run::count).toArray();
        hasPadding = Arrays.stream(count).sum() < taps() * output.area();
    }

    private Run run(int tap, int y) {
        int row = y * stride.height - padding.height + tap / kernel.width;
        int left = tap % kernel.width - padding.width;
        int begin = Math.max(0, -Math.floorDiv(left, stride.width));
        int end = Math.min(output.width, Math.floorDiv(image.width - 1 - left, stride.width) + 1);
        boolean isInside = row >= 0 && row < image.height;
        return new Run(
                row * image.width + left + begin * stride.width,
                (tap * output.height + y) * output.width + begin,
                isInside ? end - begin : 0);
    }

    /** Whether it lies over images of this shape, batch aside. */
    boolean fits(INDArray images) {
        return images.size(1) == channels && images.size(2) == image.height && images.size(3) == image.width;
    }

    /** Channels of an image. */
    int channels() {
        return channels;
    }

    /** Pixels of a channel. */
    int pixels() {
        return image.area();
    }

    /** Positions of the window. */
    int positions() {
        return output.area();
    }

    /** Of arrays [batch, channels, positions down, positions across]. */
    long[] outputShape(long batch, int channelsOfOutput) {
        return new long[] {batch, channelsOfOutput, output.height, output.width};
    }

    /** How many numbers it sees in a channel, padding included. */
    int taps() {
        return kernel.area();
    }

    /** Writes what it sees in {@code pixels} [channels, height, width] to {@code columns} [channels * taps, positions]. */
    void unfold(float[] pixels, float[] columns) {
        if (hasPadding) {
            Arrays.fill(columns, 0, channels * taps() * output.area(), 0);
        }
        for (int c = 0; c < channels; c++) {
            for (int r = 0; r < count.length; r++) {
                int from = c * image.area() + firstPixel[r];
                int to = c * taps() * output.area() + firstColumn[r];
                if (stride.width == 1) {
                    System.arraycopy(pixels, from, columns, to, count[r]);
                } else {
                    for (int k = 0; k < count[r]; k++) {
                        columns[to + k] = pixels[from + k * stride.width];
                    }
                }
            }
        }
    }

    /** The transpose of {@link #unfold}: writes the sum of all columns that show a pixel to that pixel. */
    void fold(float[] columns, float[] pixels) {
        Arrays.fill(pixels, 0, channels * image.area(), 0);
        for (int c = 0; c < channels; c++) {
            for (int r = 0; r < count.length; r++) {
                int to = c * image.area() + firstPixel[r];
                int from = c * taps() * output.area() + firstColumn[r];
                for (int k = 0; k < count[r]; k++) {
                    pixels[to + k * stride.width] += columns[from + k];
                }
            }
        }
    }

    /** For each position the pixels of a channel that it sees, in row-major order. */
    int[][] pixelsByPosition() {
        int[][] pixels = new int[output.area()][0];
        for (int r = 0; r < count.length; r++) {
            for (int k = 0; k < count[r]; k++) {
                int position = (firstColumn[r] + k) % output.area();
                int[] more = Arrays.copyOf(pixels[position], pixels[position].length + 1);
                more[more.length - 1] = firstPixel[r] + k * stride.width;
                pixels[position] = more;
            }
        }
        return pixels;
    }
}
