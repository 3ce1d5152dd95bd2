package lab.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers that a layer keeps from one iteration to the next instead of allocating them: an array for loops and native
 * memory for products, both of at least the length last asked for. They grow and never shrink. Not for two threads.
 */
public final class Buffer {
    private float[] heap = {};
    private FloatBuffer memory = FloatBuffer.allocate(0);
    private FloatPointer pointer;

    /** An array of at least {@code length} numbers, the same one as long as it is long enough. */
    float[] heap(int length) {
        if (heap.length < length) {
            heap = new float[length];
        }
        return heap;
    }

    /** The array as it is. */
    float[] heap() {
        return heap;
    }

    /** The array with the numbers of {@code source} in row-major order. */
    public float[] copy(INDArray source) {
        Matrix.rows(source).copyTo(heap((int) source.length()));
        return heap;
    }

    /** Native memory [rows, columns], row-major. The Java runtime frees it, not JavaCPP, whose collection can be off. */
    Matrix matrix(int rows, int columns) {
        int length = rows * columns;
        if (memory.capacity() < length) {
            memory = ByteBuffer.allocateDirect(Float.BYTES * length)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
            pointer = new FloatPointer(memory);
        }
        return new Matrix(pointer, memory, rows, columns, false, memory);
    }
}
