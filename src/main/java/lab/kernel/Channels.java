package lab.kernel;

import java.util.Arrays;

/**
 * Maps the numbers of an example [channels, positions] to its channels; the units of a dense layer are channels with one
 * position.
 *
 * @param count number of channels
 * @param positions positions per channel
 */
record Channels(int count, int positions) {
    /** The length of an example. */
    int length() {
        return count * positions;
    }

    /** Sets all of a channel's {@code numbers}. */
    void fill(float[] numbers, int channel, double value) {
        Arrays.fill(numbers, begin(channel), begin(channel + 1), (float) value);
    }

    /** The sum of a channel's {@code numbers}. */
    double sum(float[] numbers, int channel) {
        double sum = 0;
        for (int j = begin(channel); j < begin(channel + 1); j++) {
            sum += numbers[j];
        }
        return sum;
    }

    /** The index at which a channel begins in an example. */
    int begin(int channel) {
        return channel * positions;
    }
}
