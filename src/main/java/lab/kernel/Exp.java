package lab.kernel;

/**
 * Exponential and hyperbolic tangent of many floats, in loops that the compiler vectorizes: only simple operations and no
 * call. Plain float arithmetic gives the same bits interpreted or compiled, on any processor.
 */
final class Exp {
    /** {@code 1.5 * 2^23}: a float of that size has no fraction, so adding it rounds to the nearest integer. */
    private static final float ROUNDER = 12_582_912f;

    private static final float LOG2_E = 1.442_695f;
    private static final float LN_2_HIGH = 0.693_359_4f; // has few bits, so that its product with an integer is exact
    private static final float LN_2_LOW = -2.121_944_4e-4f;
    private static final float LOWEST = -87.3f; // e^x is then about the smallest normal float, 1.2e-38
    private static final float HIGHEST =
            88.3f; // e^x is then 2.2e38; from 88.4 on, k would be 128, which no exponent holds
    private static final int ONE = 0x3f800000; // the bits of 1f; adding n to its exponent gives 2^n
    private static final int EXPONENT = 23; // the position of the exponent in the bits of a float

    /** The rational function below is exactly 1 at this value; larger arguments are clamped to it. */
    private static final float TANH_IS_ONE = 7.905_311f;

    private Exp() {}

    /**
     * Replaces the first {@code n} of {@code x} by {@code e^x}, relative error below 2e-7. Arguments are clamped so that the
     * result is a normal float; NaN stays NaN. With {@code k = round(x / ln 2)} and {@code r = x - k ln 2},
     * {@code e^x = 2^k e^r}; the polynomial for {@code e^r} is that of S. Moshier's Cephes, {@code expf.c}.
     *
     * @param rounded room for {@code n} numbers
     */
    static void exp(float[] x, int n, float[] rounded) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(Math.max(x[i], LOWEST), HIGHEST);
        }
        for (int i = 0; i < n; i++) {
            float t = x[i] * LOG2_E + ROUNDER;
            float k = t - ROUNDER;
            float r = x[i] - k * LN_2_HIGH - k * LN_2_LOW;
            float p = 1.987_569_1e-4f * r + 0.001_398_199_9f;
            p = ((p * r + 0.008_333_452f) * r + 0.041_665_796f) * r + 0.166_666_66f;
            rounded[i] = t;
            x[i] = (p * r + 5.e-1f) * r * r + r + 1;
        }
        for (int i = 0; i < n; i++) {
            // The low bits of t hold k; shifted into the exponent, they multiply by 2^k.
            x[i] *= Float.intBitsToFloat((Float.floatToRawIntBits(rounded[i]) << EXPONENT) + ONE);
        }
    }

    /**
     * Replaces the first {@code n} of {@code x} by {@code tanh(x)}, relative error below 4e-7; NaN stays NaN. The rational
     * function of degrees 13 and 6 is that of the Eigen library, {@code MathFunctionsImpl.h}.
     */
    static void tanh(float[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(Math.max(x[i], -TANH_IS_ONE), TANH_IS_ONE);
        }
        for (int i = 0; i < n; i++) {
            float s = x[i] * x[i];
            float p = (-2.760_768_4e-16f * s + 2.000_188e-13f) * s - 8.604_672e-11f;
            p = ((p * s + 5.122_297_3e-8f) * s + 1.485_722_35e-5f) * s + 6.372_619_5e-4f;
            float q = (1.198_258_4e-6f * s + 1.185_347_1e-4f) * s + 0.002_268_434_7f;
            x[i] = x[i] * (p * s + 0.004_893_524_6f) / (q * s + 0.004_893_525f);
        }
    }
}
