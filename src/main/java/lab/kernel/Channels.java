package lab.kernel;

import java.util.Arrays;

/**
 * How one number for each channel belongs to the numbers of an example [channels, positions]; a dense layer's units are
 * channels with one position.
 *
 * @param count of channels
 * @param positions in each
 */
record Channels(int count, int positions) {
    /** Numbers of an example. */
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

    /** Where a channel begins in an example. */
    int begin(int channel) {
        return channel * positions;
    }
}
