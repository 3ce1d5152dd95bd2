package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * An elementwise activation {@code a = f(z)} and its derivative, expressed in terms of {@code a} so that {@code z} need not
 * be kept: identity, ReLU, leaky ReLU with a slope in [0, 1], ELU with alpha 1, sigmoid, tanh. One instance serves one
 * layer.
 */
public interface Activation {
    /** Replaces the first {@code n} of {@code z} by {@code f(z)}. NaN stays NaN. */
    void apply(float[] z, int n);

    /** Multiplies the first {@code n} of {@code delta} by {@code f'(z)}, where {@code a = f(z)}. */
    void derive(float[] delta, float[] a, int n);

    /** The implementation of Deeplearning4j's {@code function}, if there is one. */
    static Optional<Activation> of(IActivation function) {
        Class<?> type = function.getClass();
        if (type == ActivationIdentity.class) {
            return Optional.of(new Identity());
        } else if (type == ActivationSigmoid.class) {
            return Optional.of(new Sigmoid());
        } else if (type == ActivationTanH.class) {
            return Optional.of(new Tanh());
        } else if (type == ActivationELU.class) {
            // Deeplearning4j's derivative ignores alpha.
            return Optional.<Activation>of(new Elu()).filter(elu -> ((ActivationELU) function).getAlpha() == 1);
        } else if (type == ActivationLReLU.class) {
            return rectifier(((ActivationLReLU) function).getAlpha());
        }
        return type == ActivationReLU.class && isPlain((ActivationReLU) function) ? rectifier(0) : Optional.empty();
    }

    private static boolean isPlain(ActivationReLU relu) {
        return relu.getMax() == null && relu.getThreshold() == null && relu.getNegativeSlope() == null;
    }

    private static Optional<Activation> rectifier(double slope) {
        return slope >= 0 && slope <= 1 ? Optional.of(new Rectifier((float) slope)) : Optional.empty();
    }

    /** {@code f(z) = z}. */
    record Identity() implements Activation {
        @Override
        public void apply(float[] z, int n) {
            // nothing to do
        }

        @Override
        public void derive(float[] delta, float[] a, int n) {
            // times 1
        }
    }

    /**
     * {@code f(z) = max(z, slope * z)}: ReLU with slope 0, leaky ReLU otherwise.
     *
     * @param slope for negative z, in [0, 1]
     */
    record Rectifier(float slope) implements Activation {
        private static final float HUGE = 1e30f; // its square lifts even the smallest positive float above 1

        @Override
        public void apply(float[] z, int n) {
            if (slope == 0) {
                for (int i = 0; i < n; i++) {
                    z[i] = Math.max(z[i], 0); // slope * z would be NaN for an infinite z
                }
            } else {
                for (int i = 0; i < n; i++) {
                    z[i] = Math.max(z[i], slope * z[i]);
                }
            }
        }

        /**
         * Multiplies by 1 where a is positive and by the slope where it is negative; at 0 as in Deeplearning4j, by 0 for
         * ReLU and by 1 for leaky ReLU. It avoids a branch, which takes twenty times as long for random signs.
         */
        @Override
        public void derive(float[] delta, float[] a, int n) {
            float atZero = slope == 0 ? 0 : 1;
            for (int i = 0; i < n; i++) {
                delta[i] *= Math.min(Math.max(a[i] * HUGE * HUGE + atZero, slope), 1);
            }
        }
    }

    /** {@code f(z) = 1 / (1 + e^-z)}. */
    final class Sigmoid implements Activation {
        private final Buffer scratch = new Buffer();

        @Override
        public void apply(float[] z, int n) {
            for (int i = 0; i < n; i++) {
                z[i] = -z[i];
            }
            Exp.exp(z, n, scratch.heap(n));
            for (int i = 0; i < n; i++) {
                z[i] = 1 / (1 + z[i]);
            }
        }

        @Override
        public void derive(float[] delta, float[] a, int n) {
            for (int i = 0; i < n; i++) {
                delta[i] *= a[i] * (1 - a[i]);
            }
        }
    }

    /** {@code f(z) = tanh(z)}. */
    record Tanh() implements Activation {
        @Override
        public void apply(float[] z, int n) {
            Exp.tanh(z, n);
        }

        @Override
        public void derive(float[] delta, float[] a, int n) {
            for (int i = 0; i < n; i++) {
                delta[i] *= 1 - a[i] * a[i];
            }
        }
    }

    /** {@code f(z) = z} where z is positive, else {@code e^z - 1}. */
    final class Elu implements Activation {
        private final Buffer scratch = new Buffer();
        private final Buffer negative = new Buffer();

        @Override
        public void apply(float[] z, int n) {
            float[] exp = negative.heap(n);
            for (int i = 0; i < n; i++) {
                exp[i] = Math.min(z[i], 0);
            }
            Exp.exp(exp, n, scratch.heap(n));
            for (int i = 0; i < n; i++) {
                z[i] = Math.max(z[i], 0) + (exp[i] - 1);
            }
        }

        @Override
        public void derive(float[] delta, float[] a, int n) {
            for (int i = 0; i < n; i++) {
                delta[i] *= Math.min(a[i], 0) + 1;
            }
        }
    }
}
