package lab.network;

import java.util.Arrays;
import org.apache.commons.math3.util.MathArrays;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Orthogonal weights (Saxe et al. 2014, arXiv:1312.6120, section 3): {@code gain} times the Q of a standard normal matrix
 * {@code A = QR} whose R has a positive diagonal, which makes Q uniform over all orthogonal matrices (Mezzadri 2007,
 * arXiv:math-ph/0609050, section 5). Weights [in, out] are orthonormal along their shorter side: {@code W^T W = gain^2 I}
 * for {@code in >= out}, else {@code W W^T = gain^2 I}. Kernels count as [out, in * height * width]. Deeplearning4j's
 * {@code OrthogonalDistribution} crashes the JVM from about 50 x 50 on.
 *
 * @param gain 1 for linear and tanh units, {@code sqrt(2)} for ReLU
 */
public record Orthogonal(@JsonProperty("gain") double gain) implements IWeightInit {
    /** Uses gain 1. */
    public Orthogonal() {
        this(1);
    }

    @Override
    public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray parameters) {
        Nd4j.randn(parameters);
        INDArray weights = parameters.reshape(order, shape);
        INDArray matrix = weights.dup('c').reshape('c', shape[0], parameters.length() / shape[0]);
        boolean wide = matrix.rows() <= matrix.columns();
        double[][] vectors = rows(wide ? matrix : matrix.transpose());
        orthonormalize(vectors);
        INDArray orthogonal = Nd4j.create(vectors).muli(gain);
        return weights.assign((wide ? orthogonal : orthogonal.transpose())
                .castTo(parameters.dataType())
                .reshape('c', shape));
    }

    private static double[][] rows(INDArray matrix) {
        double[] numbers = matrix.dup('c').data().asDouble();
        int columns = matrix.columns();
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(numbers, i * columns, (i + 1) * columns));
        return rows;
    }

    /**
     * Computes the Gram-Schmidt QR, whose R has a positive diagonal; the second pass makes the vectors orthogonal up to
     * rounding.
     */
    private static void orthonormalize(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    add(vectors[i], -dot(vectors[i], vectors[j]), vectors[j]);
                }
            }
            double length = Math.sqrt(dot(vectors[i], vectors[i]));
            MathArrays.scaleInPlace(1 / length, vectors[i]);
        }
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * vector[k];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
