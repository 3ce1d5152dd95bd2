package lab.lean;

import java.util.Arrays;

/**
 * Reduces what a {@link Window} sees in each channel of an image to one number: from [channels, height, width] to
 * [channels, positions]. Padding is never part of a maximum; whether it counts in a mean is a setting of Deeplearning4j's.
 */
final class Pooling {
    private final Window window;
    private final int[][] seen;
    private final boolean isPaddingCounted;

    /** Over what {@code window} sees; a mean divides by all its taps if {@code isPaddingCounted}. */
    Pooling(Window window, boolean isPaddingCounted) {
        this.window = window;
        this.isPaddingCounted = isPaddingCounted;
        this.seen = window.pixelsByPosition();
    }

    /** The largest number, the first one if several are; which one it is goes to {@code where}. Of NaN alone it is NaN. */
    void maximum(float[] pixels, float[] result, int[] where) {
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                int highest = highest(pixels, channel, position);
                where[i] = highest;
                result[i++] = pixels[highest];
            }
        }
    }

    private static int highest(float[] pixels, int channel, int[] position) {
        int highest = channel + position[0];
        for (int k = 1; k < position.length; k++) {
            int pixel = channel + position[k];
            highest = pixels[pixel] > pixels[highest] ? pixel : highest;
        }
        return highest;
    }

    /** Writes the gradient with respect to the image to {@code pixels}: all of {@code delta} goes to the largest number. */
    void maximumGradient(float[] delta, int[] where, float[] pixels) {
        Arrays.fill(pixels, 0, window.channels() * window.pixels(), 0);
        for (int i = 0; i < where.length; i++) {
            pixels[where[i]] += delta[i];
        }
    }

    /** The mean. */
    void mean(float[] pixels, float[] result) {
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                float sum = 0;
                for (int pixel : position) {
                    sum += pixels[channel + pixel];
                }
                result[i++] = sum / divisor(position);
            }
        }
    }

    /** Writes the gradient with respect to the image to {@code pixels}: each number gets its share of {@code delta}. */
    void meanGradient(float[] delta, float[] pixels) {
        Arrays.fill(pixels, 0, window.channels() * window.pixels(), 0);
        for (int c = 0, i = 0; c < window.channels(); c++) {
            int channel = c * window.pixels();
            for (int[] position : seen) {
                float share = delta[i++] / divisor(position);
                for (int pixel : position) {
                    pixels[channel + pixel] += share;
                }
            }
        }
    }

    private int divisor(int[] position) {
        return isPaddingCounted ? window.taps() : position.length;
    }
}
