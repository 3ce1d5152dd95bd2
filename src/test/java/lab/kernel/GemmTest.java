package lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Products of views in every order of memory, against ND4J's own. */
final class GemmTest {
    private static final INDArray A =
            Nd4j.linspace(1, 6, 6).castTo(Nd4j.defaultFloatingPointType()).reshape(2, 3);
    private static final INDArray B =
            Nd4j.linspace(2, 13, 12).castTo(Nd4j.defaultFloatingPointType()).reshape(3, 4);

    @ParameterizedTest
    @CsvSource({"c,c,c", "c,c,f", "c,f,c", "c,f,f", "f,c,c", "f,c,f", "f,f,c", "f,f,f"})
    void everyOrderOfMemoryGivesTheProduct(char a, char b, char c) {
        INDArray result = Nd4j.create(new int[] {2, 4}, c);

        Gemm.multiply(Matrix.of(A.dup(a)), Matrix.of(B.dup(b)), Matrix.of(result));

        assertThat(result).isEqualTo(A.mmul(B));
    }

    @Test
    void aTransposedMatrixMultipliesAsItsTranspose() {
        INDArray result = Nd4j.create(3, 3);

        Gemm.multiply(Matrix.of(A).transpose(), Matrix.of(A), Matrix.of(result));

        assertThat(result).isEqualTo(A.transpose().mmul(A));
    }

    @Test
    void aViewIntoALongerArrayIsReadAndWrittenInPlace() {
        INDArray flat = Nd4j.ones(30);
        INDArray view = flat.get(NDArrayIndex.interval(5, 13)).reshape('f', 2, 4);

        Gemm.multiply(Matrix.of(A), Matrix.of(B), Matrix.of(view));

        assertThat(view).isEqualTo(A.mmul(B));
        assertThat(flat.getFloat(4)).isEqualTo(1);
        assertThat(flat.getFloat(13)).isEqualTo(1);
    }

    @Test
    void theSecondProductCanBeAddedToTheFirst() {
        INDArray result = Nd4j.create(2, 4);

        Gemm.multiply(Matrix.of(A), Matrix.of(B), Matrix.of(result));
        Gemm.multiply(Matrix.of(A), Matrix.of(B), true, Matrix.of(result));

        assertThat(result).isEqualTo(A.mmul(B).mul(2));
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Gemm.multiply(Matrix.of(A), Matrix.of(A), Matrix.of(A)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 3] [2, 3] = [2, 3]");
    }
}
