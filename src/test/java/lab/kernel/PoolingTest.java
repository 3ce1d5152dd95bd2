package lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PoolingTest {
    private static final Window.Geometry TWO_BY_TWO =
            new Window.Geometry(new int[] {2, 2}, new int[] {1, 1}, new int[2], ConvolutionMode.Truncate);
    private static final Parameters NONE = new Parameters(Map.of(), Map.of());

    private final Pooling maximum = new Pooling(Pooling.Mode.MAXIMUM, TWO_BY_TWO);

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
        assertThat(pooled(image(Float.NaN, Float.NaN, Float.NaN, Float.NaN)).getFloat(0))
                .isNaN();
    }

    @Test
    void ofEqualNumbersTheFirstGetsTheGradient() {
        INDArray image = image(1, 2, 2, 0);
        INDArray gradient = Nd4j.zeros(1, 1, 2, 2);
        INDArray epsilon = pooled(image).assign(5);

        maximum.backward(image, epsilon, NONE, Optional.of(gradient));

        assertThat(gradient.ravel().toFloatVector()).containsExactly(0, 5, 0, 0);
    }

    private INDArray pooled(INDArray image) {
        INDArray result = Nd4j.create(maximum.outputShape(image, NONE), 'c');
        maximum.forward(image, true, NONE, result);
        return result;
    }

    private static INDArray image(float... pixels) {
        return Nd4j.createFromArray(pixels).reshape(1, 1, 2, 2);
    }

    private static Window window(int height, int width) {
        return TWO_BY_TWO.over(Nd4j.zeros(1, 1, height, width), null);
    }
}
