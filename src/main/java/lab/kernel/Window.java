package lab.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The window that a convolution or a pooling slides over images [channels, height, width]. At each of its positions
 * [output height, output width] it sees the same taps, one number each, some of them in the padding. The pixels that a tap
 * sees along a row of positions are computed once, for one channel: runs of pixels, a stride apart.
 */
public final class Window {
    private static final int[] UNDILATED = {1, 1};

    private final int channels;
    private final Size image;
    private final Size kernel;
    private final Size stride;
    private final Size padding;
    private final Size output;

    // One run for each tap and row of positions, except runs that are all padding.
    private final int[] firstPixel;
    private final int[] firstColumn;
    private final int[] count;
    private final boolean hasPadding;

    /**
     * The geometry of a window over images, in Deeplearning4j's terms.
     *
     * @param kernel size of the window
     * @param stride distance from one position to the next
     * @param padding padding around the images; ignored in mode Same
     * @param mode the treatment of pixels that are left over
     */
    public record Geometry(Size kernel, Size stride, Size padding, ConvolutionMode mode) {
        /** Creates a geometry from pairs (height, width). */
        public Geometry(int[] kernel, int[] stride, int[] padding, ConvolutionMode mode) {
            this(Size.of(kernel), Size.of(stride), Size.of(padding), mode);
        }

        /**
         * Returns a window over {@code images} [batch, channels, height, width]; {@code present} if it fits, whatever the
         * batch size.
         */
        Window over(INDArray images, Window present) {
            return present != null && present.fits(images) ? present : new Window(images, this);
        }
    }

    /**
     * A pair of numbers, one for each direction.
     *
     * @param height vertical
     * @param width horizontal
     */
    public record Size(int height, int width) {
        private static Size of(int... pair) {
            return new Size(pair[0], pair[1]);
        }

        private int[] pair() {
            return new int[] {height, width};
        }

        private int area() {
            return height * width;
        }
    }

    /**
     * A run of pixels.
     *
     * @param pixel index of the first one in the channel
     * @param column its index in the columns of a channel [taps, positions]
     * @param count number of pixels
     */
    private record Run(int pixel, int column, int count) {}

    private Window(INDArray images, Geometry geometry) {
        this.channels = (int) images.size(1);
        this.image = new Size((int) images.size(2), (int) images.size(3));
        this.kernel = geometry.kernel;
        this.stride = geometry.stride;
        boolean same = geometry.mode == ConvolutionMode.Same;
        this.output = Size.of(ConvolutionUtils.getOutputSize(
                images,
                kernel.pair(),
                stride.pair(),
                same ? null : geometry.padding.pair(),
                geometry.mode,
                UNDILATED,
                CNN2DFormat.NCHW));
        this.padding = same
                ? Size.of(ConvolutionUtils.getSameModeTopLeftPadding(
                        output.pair(), image.pair(), kernel.pair(), stride.pair(), UNDILATED))
                : geometry.padding;
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

    private boolean fits(INDArray images) {
        return images.size(1) == channels && images.size(2) == image.height && images.size(3) == image.width;
    }

    /** Whether {@code x} holds images that a window can slide over: floats [batch, channels, height, width]. */
    static boolean areImages(INDArray x) {
        return Matrix.isFloat(x) && x.rank() == 4;
    }

    /** The number of channels of an image. */
    int channels() {
        return channels;
    }

    /** The number of pixels of a channel. */
    int pixels() {
        return image.area();
    }

    /** The number of positions of the window. */
    int positions() {
        return output.area();
    }

    /** The shape of an output [batch, channels, positions down, positions across]. */
    long[] outputShape(long batch, int channelsOfOutput) {
        return new long[] {batch, channelsOfOutput, output.height, output.width};
    }

    /** How many numbers the window sees in a channel, padding included. */
    int taps() {
        return kernel.area();
    }

    /**
     * Writes the numbers that the window sees in {@code pixels} [channels, height, width] to {@code columns}
     * [channels * taps, positions].
     */
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

    /** The transpose of {@link #unfold}: writes to each pixel the sum of all column entries that show it. */
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

    /** The pixels of a channel that the window sees at each position, in row-major order. */
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
