package lab.kernel;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix products by the {@code sgemm} of the BLAS that comes with ND4J's CPU backend, called without ND4J. On one thread,
 * 64 x 100 times 100 x 100 takes 20 us; it takes 75 us through {@code mmuli} into a row-major array.
 */
public final class Gemm {
    static {
        // More threads are slower at these sizes, and the order of parallel sums would change the bits.
        blas_set_num_threads(1);
    }

    private Gemm() {}

    /** Whether ND4J computes on the CPU, in memory that this BLAS can read. */
    public static boolean available() {
        return Nd4j.getExecutioner().type() == ExecutionerType.NATIVE_CPU;
    }

    /** Computes {@code c = a b} with shapes [m, n], [m, k] and [k, n]. */
    static void multiply(Matrix a, Matrix b, Matrix c) {
        multiply(a, b, false, c);
    }

    /** Computes {@code c = a b}, or {@code c = a b + c} if {@code adds}, with shapes [m, n], [m, k] and [k, n]. */
    static void multiply(Matrix a, Matrix b, boolean adds, Matrix c) {
        if (c.transposed()) {
            multiply(b.transpose(), a.transpose(), adds, c.transpose());
            return;
        }
        check(a, b, c);
        try {
            sgemm(a, b, adds ? 1 : 0, c);
        } finally {
            // The memory must outlive the native call, although no Java code reads its owner afterwards.
            Reference.reachabilityFence(a);
            Reference.reachabilityFence(b);
            Reference.reachabilityFence(c);
        }
    }

    private static void sgemm(Matrix a, Matrix b, float beta, Matrix c) {
        cblas_sgemm(
                CblasRowMajor,
                transposition(a),
                transposition(b),
                c.rows(),
                c.columns(),
                a.columns(),
                1,
                a.memory(),
                stride(a),
                b.memory(),
                stride(b),
                beta,
                c.memory(),
                stride(c));
    }

    private static int transposition(Matrix matrix) {
        return matrix.transposed() ? CblasTrans : CblasNoTrans;
    }

    /** The length of a row in memory. */
    private static int stride(Matrix matrix) {
        return matrix.transposed() ? matrix.rows() : matrix.columns();
    }

    private static void check(Matrix a, Matrix b, Matrix c) {
        if (a.columns() != b.rows() || a.rows() != c.rows() || b.columns() != c.columns()) {
            throw new IllegalArgumentException("A product needs [m, k] [k, n] = [m, n], but the shapes are " + shape(a)
                    + " " + shape(b) + " = " + shape(c) + "; check the size of the layer's input.");
        }
    }

    private static String shape(Matrix matrix) {
        return "[" + matrix.rows() + ", " + matrix.columns() + "]";
    }
}
