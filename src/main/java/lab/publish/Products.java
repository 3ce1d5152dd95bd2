package lab.publish;

import java.util.zip.CRC32;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Identifies how this machine computes matrix products. OpenBLAS has a kernel for each kind of processor
 * ({@code OPENBLAS_CORETYPE} chooses another), and each kernel adds in its own order.
 */
public final class Products {
    private static final int[][] SHAPES = {
        {1, 784, 100}, {64, 784, 100}, {100, 1024, 1024}, {7, 30, 16}, {128, 1000, 10}
    };

    private Products() {}

    /** A checksum of the bits of a few products, as eight hexadecimal digits. */
    public static String checksum() {
        CRC32 sum = new CRC32();
        for (int[] shape : SHAPES) {
            for (float value : matrix(shape[0], shape[1])
                    .mmul(matrix(shape[1], shape[2]))
                    .ravel()
                    .toFloatVector()) {
                int bits = Float.floatToIntBits(value);
                for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                    sum.update(bits >> shift);
                }
            }
        }
        return String.format("%08x", sum.getValue());
    }

    /** Numbers in [-0.5, 0.5) without a pattern that could cancel in sums. */
    private static INDArray matrix(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (((i + 1) * 0x9E3779B1) >>> 8) / (float) (1 << 24) - 0.5f;
        }
        return Nd4j.create(values, new int[] {rows, columns});
    }
}
