package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/**
 * A loss together with its output activation: cross-entropy of a softmax, binary cross-entropy of a sigmoid, mean squared
 * error of any {@link Activation}; without class weights. One instance serves one layer.
 */
public interface Loss {
    /** Replaces {@code z} [rows, columns] by the network's output. */
    void activate(float[] z, int rows, int columns);

    /**
     * Returns the loss of {@code output} [rows, columns] against {@code labels}, which may be soft, summed over the
     * examples, and replaces the output by the derivative of that sum with respect to z.
     */
    double scoreAndDerive(float[] output, float[] labels, int rows, int columns);

    /** The implementation of this loss with this activation, if there is one. */
    static Optional<Loss> of(ILossFunction loss, IActivation activation) {
        Class<?> type = loss.getClass();
        if (type == LossMSE.class) {
            Optional<Activation> lean =
                    ((LossMSE) loss).getWeights() == null ? Activation.of(activation) : Optional.empty();
            return lean.map(SquaredError::new);
        } else if (type == LossBinaryXENT.class && activation.getClass() == ActivationSigmoid.class) {
            LossBinaryXENT binary = (LossBinaryXENT) loss;
            return binary.getWeights() == null
                    ? Optional.of(new Binary((float) binary.getClipEps()))
                    : Optional.empty();
        }
        boolean crossEntropy = type == LossMCXENT.class || type == LossNegativeLogLikelihood.class;
        return crossEntropy && activation.getClass() == ActivationSoftmax.class
                ? softmax((LossMCXENT) loss)
                : Optional.empty();
    }

    private static Optional<Loss> softmax(LossMCXENT loss) {
        return loss.getWeights() == null
                ? Optional.of(new Softmax((float) loss.getSoftmaxClipEps()))
                : Optional.empty();
    }

    /** {@code -sum y ln p} with {@code p = softmax(z)}; the derivative assumes that labels sum to 1. */
    final class Softmax implements Loss {
        private final Buffer scratch = new Buffer();
        private final float lowest;

        Softmax(float lowest) {
            this.lowest = lowest;
        }

        @Override
        public void activate(float[] z, int rows, int columns) {
            for (int from = 0; from < rows * columns; from += columns) {
                subtractMaximum(z, from, from + columns);
            }
            Exp.exp(z, rows * columns, scratch.heap(rows * columns));
            for (int from = 0; from < rows * columns; from += columns) {
                divideBySum(z, from, from + columns);
            }
        }

        private static void subtractMaximum(float[] z, int from, int to) {
            float maximum = z[from];
            for (int i = from; i < to; i++) {
                maximum = Math.max(maximum, z[i]);
            }
            for (int i = from; i < to; i++) {
                z[i] -= maximum;
            }
        }

        private static void divideBySum(float[] z, int from, int to) {
            float sum = 0;
            for (int i = from; i < to; i++) {
                sum += z[i];
            }
            for (int i = from; i < to; i++) {
                z[i] /= sum;
            }
        }

        @Override
        public double scoreAndDerive(float[] output, float[] labels, int rows, int columns) {
            double score = 0;
            for (int i = 0; i < rows * columns; i++) {
                if (labels[i] != 0) {
                    score -= labels[i] * Math.log(Math.max(output[i], lowest));
                }
                output[i] -= labels[i];
            }
            return score;
        }
    }

    /** {@code -sum (y ln p + (1 - y) ln (1 - p))} with {@code p = sigmoid(z)}, clipped away from 0 and 1. */
    final class Binary implements Loss {
        private final Activation sigmoid = new Activation.Sigmoid();
        private final float clip;

        Binary(float clip) {
            this.clip = clip;
        }

        @Override
        public void activate(float[] z, int rows, int columns) {
            sigmoid.apply(z, rows * columns);
        }

        /**
         * Uses the clipped p in the derivative of the loss and the unclipped one in that of the sigmoid, as Deeplearning4j
         * does.
         */
        @Override
        public double scoreAndDerive(float[] output, float[] labels, int rows, int columns) {
            double score = 0;
            for (int i = 0; i < rows * columns; i++) {
                float y = labels[i];
                float p = Math.min(Math.max(output[i], clip), 1 - clip);
                score -= y * Math.log(p) + (1 - y) * Math.log(1 - p);
                output[i] = (p - y) / (p * (1 - p)) * (output[i] * (1 - output[i]));
            }
            return score;
        }
    }

    /** {@code sum (a - y)^2 / columns} with {@code a = f(z)}. */
    final class SquaredError implements Loss {
        private final Activation activation;
        private final Buffer outputs = new Buffer();

        SquaredError(Activation activation) {
            this.activation = activation;
        }

        @Override
        public void activate(float[] z, int rows, int columns) {
            activation.apply(z, rows * columns);
        }

        @Override
        public double scoreAndDerive(float[] output, float[] labels, int rows, int columns) {
            int n = rows * columns;
            float[] a = outputs.heap(n);
            System.arraycopy(output, 0, a, 0, n);
            double score = 0;
            for (int i = 0; i < n; i++) {
                float error = a[i] - labels[i];
                score += (double) error * error;
                output[i] = 2 * error / columns;
            }
            activation.derive(output, a, n);
            return score / columns;
        }
    }
}
