package lab.lean;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * The examples of an array [batch, ...] in native memory, one row of numbers each. Loops work on one row at a time, copied
 * into an array of its own: the compiler vectorizes only what begins at index 0.
 *
 * @param memory the first number
 * @param numbers the same memory
 * @param count examples
 * @param length numbers of an example
 * @param owner what the memory belongs to; held only so that it is not freed
 */
record Rows(FloatPointer memory, FloatBuffer numbers, int count, int length, Object owner) {
    /** The examples of {@code array} [batch, ...], in place; a strided or permuted one is copied first. */
    static Rows of(INDArray array) {
        INDArray rowMajor = array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
        int count = (int) rowMajor.size(0);
        FloatPointer memory = Matrix.row(rowMajor).memory().getPointer(FloatPointer.class);
        FloatBuffer numbers = memory.capacity(rowMajor.length()).asBuffer();
        return new Rows(memory, numbers, count, (int) (rowMajor.length() / count), rowMajor);
    }

    /** Copies example {@code i} to the front of {@code target}. */
    void copyTo(int i, float[] target) {
        numbers.get(i * length, target, 0, length);
    }

    /** Overwrites example {@code i} by the front of {@code source}. */
    void copyFrom(int i, float[] source) {
        numbers.put(i * length, source, 0, length);
    }

    /** Copies all examples, one after the other, to the front of {@code target}. */
    void copyAllTo(float[] target) {
        numbers.get(0, target, 0, count * length);
    }

    /** Example {@code i} as a matrix with so many rows, in place. */
    Matrix matrix(int i, int rows) {
        FloatPointer first = memory.getPointer(FloatPointer.class, (long) i * length);
        return new Matrix(first, rows, length / rows, false, owner);
    }
}
