package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PoolingTest {
    private static final int[] TWO = {2, 2};

    @Test
    void columnsHoldWhatTheWindowSeesAtEachPosition() {
        float[] columns = new float[8];

        window(2, 3).unfold(new float[] {1, 2, 3, 4, 5, 6}, columns);

        assertThat(columns).containsExactly(1, 2, 2, 3, 4, 5, 5, 6);
    }

    @Test
    void foldingSumsTheColumnsThatShowAPixel() {
        float[] pixels = new float[6];

        window(2, 3).fold(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, pixels);

        assertThat(pixels).containsExactly(1, 2, 1, 1, 2, 1);
    }

    @Test
    void aWindowOfNothingButNanIsNanSoThatDivergenceIsSeen() {
        float[] result = new float[1];

        new Pooling(window(2, 2), false)
                .maximum(new float[] {Float.NaN, Float.NaN, Float.NaN, Float.NaN}, result, new int[1]);

        assertThat(result[0]).isNaN();
    }

    @Test
    void ofEqualNumbersTheFirstGetsTheGradient() {
        float[] pixels = {1, 2, 2, 0};
        int[] where = new int[1];
        Pooling pooling = new Pooling(window(2, 2), false);
        pooling.maximum(pixels, new float[1], where);

        pooling.maximumGradient(new float[] {5}, where, pixels);

        assertThat(pixels).containsExactly(0, 5, 0, 0);
    }

    private static Window window(int height, int width) {
        return new Window(Nd4j.zeros(1, 1, height, width), TWO, new int[] {1, 1}, new int[2], ConvolutionMode.Truncate);
    }
}
