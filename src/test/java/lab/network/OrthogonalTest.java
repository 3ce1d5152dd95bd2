package lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class OrthogonalTest {
    @ParameterizedTest
    @CsvSource({"100, 100", "784, 100", "200, 30", "1, 1", "5, 1"})
    void theColumnsOfATallMatrixAreOrthonormal(int in, int out) {
        INDArray w = weights(in, out, 1, 3).castTo(DataType.DOUBLE);

        assertIdentity(w.transpose().mmul(w));
    }

    @ParameterizedTest
    @CsvSource({"30, 200", "100, 300", "1, 5"})
    void theRowsOfAWideMatrixAreOrthonormal(int in, int out) {
        INDArray w = weights(in, out, 1, 3).castTo(DataType.DOUBLE);

        assertIdentity(w.mmul(w.transpose()));
    }

    @Test
    void aKernelsFiltersAreOrthonormal() {
        INDArray parameters = Nd4j.create(DataType.FLOAT, 6L * 3 * 2 * 2);
        Nd4j.getRandom().setSeed(3);
        INDArray kernel = new Orthogonal().init(12, 24, new long[] {6, 3, 2, 2}, 'c', parameters);

        INDArray filters = kernel.dup('c').reshape(6, 12).castTo(DataType.DOUBLE);
        assertIdentity(filters.mmul(filters.transpose()));
        assertThat(kernel.data().address()).isEqualTo(parameters.data().address());
    }

    @Test
    void theGainScalesAllWeights() {
        INDArray ratio = weights(8, 5, Math.sqrt(2), 3).div(weights(8, 5, 1, 3));

        assertThat(Arrays.stream(ratio.dup().data().asDouble()))
                .allSatisfy(r -> assertThat(r).isCloseTo(Math.sqrt(2), within(1e-5)));
    }

    @Test
    void theSameSeedDrawsTheSameWeightsAndAnotherDoesNot() {
        assertThat(weights(9, 9, 1, 3)).isEqualTo(weights(9, 9, 1, 3));
        assertThat(weights(9, 9, 1, 3).eq(weights(9, 9, 1, 4)).any()).isFalse();
    }

    @Test
    void noSignIsPreferred() {
        // Without the correction of signs, QR by reflections would give one sign to the diagonal.
        long positive = 0;
        for (int seed = 1; seed <= 200; seed++) {
            positive += weights(3, 3, 1, seed).getDouble(0, 0) > 0 ? 1 : 0;
        }

        assertThat(positive).isBetween(65L, 135L); // 100 +- five standard deviations
    }

    @Test
    void itSurvivesJson() {
        MultiLayerConfiguration original =
                Mlp.inputs(4).hidden(3).weightInit(new Orthogonal(1.5)).build(1);

        assertThat(MultiLayerConfiguration.fromJson(original.toJson())).isEqualTo(original);
        assertThat(original.toJson()).contains("1.5");
    }

    private static void assertIdentity(INDArray product) {
        INDArray off = product.sub(Nd4j.eye(product.rows()).castTo(DataType.DOUBLE));
        assertThat(off.amaxNumber().doubleValue()).isLessThan(1e-5);
    }

    private static INDArray weights(int in, int out, double gain, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(
                Mlp.inputs(in).hidden(out).weightInit(new Orthogonal(gain)).build(seed));
        network.init();
        return network.getParam("0_W");
    }
}
