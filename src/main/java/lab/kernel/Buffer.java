package lab.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Memory that a layer keeps from one iteration to the next instead of allocating it: an array for loops and native memory
 * for products, both at least as long as last requested. They grow and never shrink. Not thread-safe.
 */
public final class Buffer {
    private float[] heap = {};
    private FloatBuffer memory = FloatBuffer.allocate(0);
    private FloatPointer pointer;

    /** Returns an array of at least {@code length} numbers, the same one while it is long enough. */
    float[] heap(int length) {
        if (heap.length < length) {
            heap = new float[length];
        }
        return heap;
    }

    /** Returns the present array. */
    float[] heap() {
        return heap;
    }

    /** Copies the numbers of {@code source} to the array in row-major order and returns it. */
    public float[] copy(INDArray source) {
        Matrix.rows(source).copyTo(heap((int) source.length()));
        return heap;
    }

    /**
     * Returns native memory [rows, columns], row-major. The Java runtime frees it, not JavaCPP, whose collection can be off.
     */
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
