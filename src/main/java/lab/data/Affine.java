package lab.data;

import java.util.Arrays;

/** A shift and a factor for each feature: {@code x_j -> (x_j - shift_j) factor_j}, computed in double. */
final class Affine {
    private final double[] shifts;
    private final double[] factors;

    private Affine(double[] shifts, double[] factors) {
        this.shifts = shifts;
        this.factors = factors;
    }

    /** Multiplies every feature by the same factor. */
    static Affine scaling(int features, double factor) {
        return new Affine(new double[features], filled(features, factor));
    }

    /** Multiplies the first feature by 1, the last by {@code ratio}, and those between by factors in equal ratios. */
    static Affine spreading(int features, double ratio) {
        double[] factors = new double[features];
        Arrays.setAll(factors, j -> Math.pow(ratio, (double) j / Math.max(1, features - 1)));
        return new Affine(new double[features], factors);
    }

    /** Shifts every feature to mean 0 over {@code examples}. */
    static Affine centering(Examples examples) {
        return new Affine(means(examples), filled(examples.features(), 1));
    }

    /**
     * Shifts and scales every feature to mean 0 and standard deviation 1 over {@code examples}; a feature that is constant
     * over them becomes 0 everywhere.
     */
    static Affine standardizing(Examples examples) {
        double[] means = means(examples);
        return new Affine(means, perDeviation(examples, means));
    }

    private static double[] filled(int features, double value) {
        double[] values = new double[features];
        Arrays.fill(values, value);
        return values;
    }

    /** The mean of each feature [features]. */
    static double[] means(Examples examples) {
        float[] values = examples.featureArray();
        double[] means = new double[examples.features()];
        for (int i = 0; i < values.length; i++) {
            means[i % means.length] += values[i];
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= examples.size();
        }
        return means;
    }

    /**
     * The reciprocal of each feature's standard deviation (of the population, not of a sample); 0 for a constant feature.
     */
    private static double[] perDeviation(Examples examples, double[] means) {
        float[] values = examples.featureArray();
        double[] factors = new double[means.length];
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - means[i % means.length];
            factors[i % means.length] += off * off;
        }
        for (int j = 0; j < factors.length; j++) {
            double deviation = Math.sqrt(factors[j] / examples.size());
            // A spread that is only the mean's rounding error must not count.
            factors[j] = deviation > 1e-9 * Math.abs(means[j]) ? 1 / deviation : 0;
        }
        return factors;
    }

    Examples of(Examples examples) {
        float[] values = examples.featureArray().clone();
        for (int i = 0; i < values.length; i++) {
            int feature = i % shifts.length;
            values[i] = (float) ((values[i] - shifts[feature]) * factors[feature]);
        }
        return Examples.of(values, examples.features(), examples.targetArray(), examples.outputs());
    }

    /** Transforms all parts of a split. */
    Split of(Split split) {
        return new Split(of(split.training()), of(split.validation()), of(split.test()));
    }
}
