package lab.network;

import java.util.Arrays;
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
        int first = (int) shape[0];
        int rest = (int) (parameters.length() / first);
        weights.assign(Nd4j.create(orthogonal(weights.dup('c').data().asDouble(), first, rest))
                .castTo(parameters.dataType())
                .reshape('c', shape));
        return weights;
    }

    /**
     * Orthonormalizes the rows or the columns of a row-major matrix [rows, columns], whichever are fewer, and applies the
     * gain.
     */
    private double[] orthogonal(double[] numbers, int rows, int columns) {
        boolean wide = rows <= columns;
        double[][] vectors = wide ? rows(numbers, rows, columns) : columns(numbers, rows, columns);
        orthonormalize(vectors);
        double[] result = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int row = i / columns;
            int column = i % columns;
            result[i] = gain * (wide ? vectors[row][column] : vectors[column][row]);
        }
        return result;
    }

    private static double[][] rows(double[] numbers, int rows, int columns) {
        double[][] vectors = new double[rows][];
        Arrays.setAll(vectors, i -> Arrays.copyOfRange(numbers, i * columns, (i + 1) * columns));
        return vectors;
    }

    private static double[][] columns(double[] numbers, int rows, int columns) {
        double[][] vectors = new double[columns][rows];
        for (int i = 0; i < numbers.length; i++) {
            vectors[i % columns][i / columns] = numbers[i];
        }
        return vectors;
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
            Arrays.setAll(vectors[i], scaled(vectors[i], 1 / length));
        }
    }

    private static java.util.function.IntToDoubleFunction scaled(double[] vector, double factor) {
        return k -> vector[k] * factor;
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
