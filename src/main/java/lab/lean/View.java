package lab.lean;

import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The matrix of an array that is the same in every iteration, such as a layer's weights: made once, not every time. */
final class View {
    private final Function<INDArray, Matrix> maker;
    private Matrix matrix;

    /** Views made by {@code maker}: {@link Matrix#of} or {@link Matrix#row}. */
    View(Function<INDArray, Matrix> maker) {
        this.maker = maker;
    }

    /** The matrix of {@code array}; a copy, which a strided array needs, is made anew each time. */
    Matrix of(INDArray array) {
        if (matrix == null || matrix.owner() != array) {
            matrix = maker.apply(array);
        }
        return matrix;
    }
}
