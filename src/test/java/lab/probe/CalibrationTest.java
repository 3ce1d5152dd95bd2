package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lab.data.Examples;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    /** Sure by 0.9, 0.7, 0.6 and 0.55 of class 0; the second and the last are of class 1. */
    private static Calibration.Bins bins(int count) {
        Calibration.Bins bins = new Calibration.Bins(count);
        float[] probabilities = {0.9f, 0.1f, 0.7f, 0.3f, 0.6f, 0.4f, 0.55f, 0.45f};
        bins.add(probabilities, Examples.classified(new float[4], 1, new int[] {0, 1, 0, 1}, 2));
        return bins;
    }

    @Test
    void inOneBinItIsTheDistanceOfMeanConfidenceFromAccuracy() {
        assertThat(bins(1).error()).isCloseTo((0.9 + 0.7 + 0.6 + 0.55) / 4 - 0.5, within(1e-7));
    }

    @Test
    void binsAreWeightedByTheirExamples() { // bins of a fifth: 0.55 alone, 0.6 and 0.7, 0.9
        double expected = (0.55 + Math.abs(0.6 + 0.7 - 1) + Math.abs(0.9 - 1)) / 4;

        assertThat(bins(5).error()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void fullConfidenceFallsIntoTheLastBin() {
        Calibration.Bins bins = new Calibration.Bins(15);
        bins.add(new float[] {1, 0}, Examples.classified(new float[1], 1, new int[] {0}, 2));

        assertThat(bins.error()).isZero();
    }

    @Test
    void noBinIsRefused() {
        assertThatThrownBy(() -> new Calibration(0)).hasMessageContaining("at least one bin");
    }
}
