package lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class RowsTest {
    private static final float[][] NUMBERS = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};

    /** Floats are copied here, doubles by ND4J. */
    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void rowsArePickedInTheOrderOfTheirIndices(DataType type) {
        Rows rows = new Rows(Nd4j.createFromArray(NUMBERS).castTo(type));
        INDArray picked = rows.room(3);

        rows.pick(new int[] {3, 0, 3}, picked);

        assertThat(picked)
                .isEqualTo(Nd4j.createFromArray(new float[][] {{10, 11, 12}, {1, 2, 3}, {10, 11, 12}})
                        .castTo(type));
    }

    @Test
    void aSmallerRoomLiesInTheLargerOne() {
        Rows rows = new Rows(Nd4j.createFromArray(NUMBERS));
        INDArray large = rows.room(4);
        INDArray small = rows.room(2);

        rows.pick(new int[] {2, 1}, small);

        assertThat(small).isEqualTo(Nd4j.createFromArray(new float[][] {{7, 8, 9}, {4, 5, 6}}));
        assertThat(small.data().address()).isEqualTo(large.data().address());
        assertThat(rows.room(4)).isSameAs(large);
    }
}
