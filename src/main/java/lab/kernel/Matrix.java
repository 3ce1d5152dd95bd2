package lab.kernel;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.function.Function;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense matrix of floats in native memory, for products: row-major, or the transpose of a row-major one, which is how a
 * column-major ("f") array looks. It is a view that keeps the owner of its memory alive. Loops work on copies of its rows in
 * an array, because the compiler vectorizes only loops that begin at index 0.
 *
 * @param memory pointer to the first number
 * @param numbers the same memory as a buffer
 * @param rows logical rows, after transposition
 * @param columns logical columns, after transposition
 * @param transposed whether the memory holds the transpose, [columns, rows], row-major
 * @param owner the owner of the memory, held only so that it is not freed
 */
public record Matrix(
        FloatPointer memory, FloatBuffer numbers, int rows, int columns, boolean transposed, Object owner) {
    /** Views {@code array} [rows, columns] in place, or a copy of it if it is strided or permuted. */
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

    /** Views all numbers of a contiguous {@code array} of any rank, in the order of its memory, as one row [1, length]. */
    public static Matrix row(INDArray array) {
        return view(array, 1, (int) array.length(), false);
    }

    /** Views {@code array} [batch, ...] in place, or a copy of it if it is strided or permuted, with one row per example. */
    static Matrix rows(INDArray array) {
        INDArray rowMajor = isRowMajor(array) ? array : array.dup('c');
        int rows = (int) rowMajor.size(0);
        return view(rowMajor, rows, (int) (rowMajor.length() / rows), false);
    }

    /** Whether the numbers lie in the order of the indices. ND4J is not asked, because it says no for [2, 3, 1, 1]. */
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

    /**
     * Caches the matrix of an array that is the same in most updates, such as a layer's weights; makes a new one only for
     * another array.
     */
    static final class View {
        private final Function<INDArray, Matrix> maker;
        private Matrix matrix;

        /** Creates a view with {@link Matrix#of}, {@link Matrix#row} or {@link Matrix#rows}. */
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

    /** Returns the same memory with rows and columns exchanged. */
    Matrix transpose() {
        return new Matrix(memory, numbers, columns, rows, !transposed, owner);
    }

    /** Views row {@code i} in place as a matrix with {@code count} rows. */
    Matrix unroll(int i, int count) {
        FloatPointer first = memory.getPointer(FloatPointer.class, (long) i * columns);
        return new Matrix(first, numbers.slice(i * columns, columns), count, columns / count, false, owner);
    }

    /** The number of entries. */
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

    /** Overwrites the numbers, in the order of the memory, with the front of {@code source}. */
    public void copyFrom(float[] source) {
        overwrite(0, source, length());
    }

    /** Overwrites row {@code i} of a row-major matrix with the front of {@code source}. */
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

    /**
     * Overwrites the rows with those of {@code source} that have these indices; {@code source} is row-major and has as many
     * columns.
     */
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

    /**
     * Whether an inner dimension lies without gaps within an outer one. Strides of dimensions of size 1 are ignored, since
     * they mean nothing.
     */
    private static boolean isDense(int inner, long innerStride, int outer, long outerStride) {
        return (inner == 1 || innerStride == 1) && (outer == 1 || outerStride == inner);
    }
}
