package lab.network;

import static lab.network.PictureDistortion.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** A blot of 3 x 3 pixels on a picture of 21 x 21, which the distortions move. */
final class PictureDistortionTest {
    private static final int SIDE = 21;
    private static final int CENTRE = 10;

    /** A picture with a blot about this place. */
    private static float[] blot(int column, int row) {
        float[] picture = new float[SIDE * SIDE];
        for (int y = row - 1; y <= row + 1; y++) {
            Arrays.fill(picture, y * SIDE + column - 1, y * SIDE + column + 2, 1);
        }
        return picture;
    }

    /** Where the blot is, relative to the middle of the picture: column, row. */
    private static double[] place(float[] picture) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < picture.length; i++) {
            sum += picture[i];
            x += picture[i] * (i % SIDE - CENTRE);
            y += picture[i] * (i / SIDE - CENTRE);
        }
        return new double[] {x / sum, y / sum};
    }

    private static double[] placeAfter(PictureDistortion distortion, int column, int row, long seed) {
        return place(distortion.of(blot(column, row), SIDE * SIDE, seed));
    }

    @Test
    void noneLeavesAPictureAsItIs() {
        assertThat(NONE.of(blot(5, 7), SIDE * SIDE, 1)).isEqualTo(blot(5, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aShiftMovesByLessThanItsLimitAlongEachAxis(long seed) {
        double[] moved = placeAfter(NONE.shifted(2), CENTRE, CENTRE, seed);

        assertThat(Math.abs(moved[0])).isBetween(1e-6, 2.0);
        assertThat(Math.abs(moved[1])).isBetween(1e-6, 2.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRotationKeepsTheDistanceFromTheMiddle(long seed) {
        double[] moved = placeAfter(NONE.turned(30), CENTRE + 6, CENTRE, seed);

        assertThat(Math.hypot(moved[0], moved[1])).isCloseTo(6, within(0.05));
        assertThat(Math.abs(Math.toDegrees(Math.atan2(moved[1], moved[0])))).isBetween(1e-6, 30.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aZoomMovesAlongTheRay(long seed) {
        double[] moved = placeAfter(NONE.zoomed(0.3), CENTRE + 4, CENTRE + 4, seed);

        assertThat(moved[0])
                .isCloseTo(moved[1], within(1e-5))
                .isBetween(4 * 0.69, 4 * 1.31)
                .isNotEqualTo(4);
    }

    @Test
    void halfOfThePicturesAreMirrored() {
        long mirrored = LongStream.rangeClosed(1, 100)
                .filter(seed -> placeAfter(NONE.flipped(), CENTRE + 5, CENTRE + 2, seed)[0] == -5)
                .count();

        assertThat(mirrored).isBetween(35L, 65L);
        assertThat(placeAfter(NONE.flipped(), CENTRE + 5, CENTRE + 2, 1)[1]).isEqualTo(2);
    }

    @Test
    void everyPictureIsDistortedInItsOwnWay() {
        float[] two = Arrays.copyOf(blot(9, 9), 2 * SIDE * SIDE);
        System.arraycopy(blot(9, 9), 0, two, SIDE * SIDE, SIDE * SIDE);

        float[] distorted = NONE.shifted(3).of(two, SIDE * SIDE, 1);

        assertThat(Arrays.copyOf(distorted, SIDE * SIDE))
                .isNotEqualTo(Arrays.copyOfRange(distorted, SIDE * SIDE, 2 * SIDE * SIDE));
        assertThat(distorted).isEqualTo(NONE.shifted(3).of(two, SIDE * SIDE, 1));
    }

    @Test
    void aNetworkSeesItInTrainingOnly() {
        Mlp mlp = Mlp.inputs(SIDE * SIDE).hidden(3).updater(new Sgd(0.1));
        MultiLayerConfiguration configuration = new DistortedPictures(mlp, NONE.shifted(3)).build(1);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        INDArray x = Nd4j.create(blot(8, 8), new long[] {1, SIDE * SIDE}, 'c');

        assertThat(network.output(x, false)).isEqualTo(network.output(x, false));
        assertThat(network.output(x, true)).isNotEqualTo(network.output(x, true));
        assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
        assertThat(new DistortedPictures(mlp, NONE).build(1)).isEqualTo(mlp.build(1));
    }

    @Test
    void badSizesAreRefused() {
        assertThatThrownBy(() -> NONE.shifted(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> NONE.zoomed(1)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> NONE.shifted(1).of(new float[6], 6, 1)).hasMessageContaining("6 pixels");
    }
}
