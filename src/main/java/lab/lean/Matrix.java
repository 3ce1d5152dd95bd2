package lab.lean;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense matrix of floats in native memory: row-major, or the transpose of a row-major one, which is how a column-major
 * ("f") array looks. It is a view: it copies nothing and keeps the owner of its memory alive.
 *
 * @param memory the first number
 * @param rows logical rows, after transposition
 * @param columns logical columns, after transposition
 * @param transposed whether the memory holds the transpose, [columns, rows], row-major
 * @param owner what the memory belongs to; held only so that it is not freed
 */
record Matrix(FloatPointer memory, int rows, int columns, boolean transposed, Object owner) {
    /** {@code array} [rows, columns], in place; a strided or permuted one is copied first. */
    static Matrix of(INDArray array) {
        int rows = (int) array.size(0);
        int columns = (int) array.size(1);
        if (isDense(columns, array.stride(1), rows, array.stride(0))) {
            return new Matrix(pointer(array), rows, columns, false, array);
        }
        return isDense(rows, array.stride(0), columns, array.stride(1))
                ? new Matrix(pointer(array), rows, columns, true, array)
                : of(array.dup('c'));
    }

    /** All numbers of a contiguous {@code array} of any rank in the order of its memory, as one row [1, length]. */
    static Matrix row(INDArray array) {
        return new Matrix(pointer(array), 1, (int) array.length(), false, array);
    }

    /** The same memory with rows and columns exchanged. */
    Matrix transpose() {
        return new Matrix(memory, columns, rows, !transposed, owner);
    }

    /** How many numbers it has. */
    int length() {
        return rows * columns;
    }

    /** Copies the numbers, in the order of the memory, to the front of {@code target}. */
    void copyTo(float[] target) {
        try {
            memory.get(target, 0, length());
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** Overwrites the numbers, in the order of the memory, by the front of {@code source}. */
    void copyFrom(float[] source) {
        try {
            memory.put(source, 0, length());
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** Copies {@code array} [rows, columns], row by row, to the front of {@code target}. */
    static void copyRows(INDArray array, float[] target) {
        Matrix matrix = of(array);
        (matrix.transposed ? of(array.dup('c')) : matrix).copyTo(target);
    }

    /** Whether products and copies can use the array's memory: single precision floats. */
    static boolean isFloat(INDArray array) {
        return array.dataType() == DataType.FLOAT;
    }

    /** Whether an inner dimension lies without gaps within an outer one. The stride of a single element says nothing. */
    private static boolean isDense(int inner, long innerStride, int outer, long outerStride) {
        return (inner == 1 || innerStride == 1) && (outer == 1 || outerStride == inner);
    }

    private static FloatPointer pointer(INDArray array) {
        return (FloatPointer) array.data().addressPointer();
    }
}
