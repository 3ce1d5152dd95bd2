package lab.kernel;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.function.Function;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense matrix of floats in native memory, for products: row-major, or the transpose of a row-major one, which is how a
 * column-major ("f") array looks. It is a view that keeps the owner of its memory alive. Loops work on copies of its rows
 * in an array: the compiler vectorizes only what begins at index 0 of one.
 *
 * @param memory the first number
 * @param numbers the same memory
 * @param rows logical rows, after transposition
 * @param columns logical columns, after transposition
 * @param transposed whether the memory holds the transpose, [columns, rows], row-major
 * @param owner what the memory belongs to; held only so that it is not freed
 */
public record Matrix(
        FloatPointer memory, FloatBuffer numbers, int rows, int columns, boolean transposed, Object owner) {
    /** {@code array} [rows, columns], in place; a strided or permuted one is copied first. */
    static Matrix of(INDArray array) {
        int rows = (int) array.size(0);
        int columns = (int) array.size(1);
        if (isDense(columns, array.stride(1), rows, array.stride(0))) {
            return view(array, rows, columns, false);
        }
        return isDense(rows, array.stride(0), columns, array.stride(1))
                ? view(array, rows, columns, true)
                : of(array.dup('c'));
    }

    /** All numbers of a contiguous {@code array} of any rank in the order of its memory, as one row [1, length]. */
    public static Matrix row(INDArray array) {
        return view(array, 1, (int) array.length(), false);
    }

    /** {@code array} [batch, ...] with a row for each example, in place; a strided or permuted one is copied first. */
    static Matrix rows(INDArray array) {
        INDArray rowMajor = isRowMajor(array) ? array : array.dup('c');
        int rows = (int) rowMajor.size(0);
        return view(rowMajor, rows, (int) (rowMajor.length() / rows), false);
    }

    /** Whether the numbers lie in the order of the indices. Not asked of ND4J, who denies it of [2, 3, 1, 1]. */
    private static boolean isRowMajor(INDArray array) {
        long stride = 1;
        for (int i = array.rank() - 1; i >= 0; i--) {
            if (array.size(i) != 1 && array.stride(i) != stride) {
                return false;
            }
            stride *= array.size(i);
        }
        return true;
    }

    private static Matrix view(INDArray array, int rows, int columns, boolean transposed) {
        FloatPointer memory = (FloatPointer) array.data().addressPointer();
        FloatBuffer numbers = memory.getPointer(FloatPointer.class)
                .capacity((long) rows * columns)
                .asBuffer();
        return new Matrix(memory, numbers, rows, columns, transposed, array);
    }

    /** The matrix of an array that is the same in most updates, such as a layer's weights: made anew only if it is not. */
    static final class View {
        private final Function<INDArray, Matrix> maker;
        private Matrix matrix;

        /** Views made by {@link Matrix#of}, {@link Matrix#row} or {@link Matrix#rows}. */
        View(Function<INDArray, Matrix> maker) {
            this.maker = maker;
        }

        Matrix of(INDArray array) {
            if (matrix == null || matrix.owner != array) {
                matrix = maker.apply(array);
            }
            return matrix;
        }
    }

    /** The same memory with rows and columns exchanged. */
    Matrix transpose() {
        return new Matrix(memory, numbers, columns, rows, !transposed, owner);
    }

    /** Row {@code i}, in place, as a matrix with so many rows. */
    Matrix unroll(int i, int count) {
        FloatPointer first = memory.getPointer(FloatPointer.class, (long) i * columns);
        return new Matrix(first, numbers.slice(i * columns, columns), count, columns / count, false, owner);
    }

    /** How many numbers it has. */
    int length() {
        return rows * columns;
    }

    /** Copies the numbers, in the order of the memory, to the front of {@code target}. */
    void copyTo(float[] target) {
        copy(0, target, length());
    }

    /** Copies row {@code i} of a row-major matrix to the front of {@code target}. */
    void copyTo(int i, float[] target) {
        copy(i * columns, target, columns);
    }

    private void copy(int from, float[] target, int n) {
        try {
            numbers.get(from, target, 0, n);
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** Overwrites the numbers, in the order of the memory, by the front of {@code source}. */
    public void copyFrom(float[] source) {
        overwrite(0, source, length());
    }

    /** Overwrites row {@code i} of a row-major matrix by the front of {@code source}. */
    void copyFrom(int i, float[] source) {
        overwrite(i * columns, source, columns);
    }

    private void overwrite(int from, float[] source, int n) {
        try {
            numbers.put(from, source, 0, n);
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** Overwrites the rows by those of {@code source}, which is row-major and as wide, with these indices. */
    void copyFrom(Matrix source, int[] rows) {
        try {
            for (int i = 0; i < rows.length; i++) {
                numbers.put(i * columns, source.numbers, rows[i] * columns, columns);
            }
        } finally {
            Reference.reachabilityFence(source.owner);
            Reference.reachabilityFence(owner);
        }
    }

    /** Whether products and copies can use the array's memory: single precision floats. */
    public static boolean isFloat(INDArray array) {
        return array.dataType() == DataType.FLOAT;
    }

    /** Whether an inner dimension lies without gaps within an outer one. The stride of a single element says nothing. */
    private static boolean isDense(int inner, long innerStride, int outer, long outerStride) {
        return (inner == 1 || innerStride == 1) && (outer == 1 || outerStride == inner);
    }
}
