package lab.data;

import java.util.stream.IntStream;

/**
 * Principal components of the training examples, each divided by its standard deviation: {@code x -> L^(-1/2) U^T (x - m)}
 * with mean m and covariance {@code U L U^T}, largest component first. Nothing is added to the variances, so the training
 * examples' covariance becomes the identity; a component that does not vary (less than 1e-13 of the largest variance, which
 * is rounding) becomes 0.
 */
record Whitening() implements Transformation {
    @Override
    public String words() {
        return "whitened";
    }

    @Override
    public Split of(Split split) {
        double[] means = Affine.means(split.training());
        double[][] rows = rows(SecondMoments.covariance(split.training()));
        return new Split(
                white(split.training(), means, rows),
                white(split.validation(), means, rows),
                white(split.test(), means, rows));
    }

    /** The rows of {@code L^(-1/2) U^T}. */
    private static double[][] rows(SecondMoments covariance) {
        double[] variances = covariance.variances();
        return IntStream.range(0, variances.length)
                .mapToObj(k -> row(covariance.axis(k), covariance.varies(k) ? 1 / Math.sqrt(variances[k]) : 0))
                .toArray(double[][]::new);
    }

    private static double[] row(double[] axis, double factor) {
        return IntStream.range(0, axis.length)
                .mapToDouble(j -> axis[j] * factor)
                .toArray();
    }

    private static Examples white(Examples examples, double[] means, double[][] rows) {
        int n = means.length;
        float[] raw = examples.featureArray();
        float[] values = new float[raw.length];
        double[] centered = new double[n];
        for (int i = 0; i < examples.size(); i++) {
            for (int j = 0; j < n; j++) {
                centered[j] = raw[i * n + j] - means[j];
            }
            for (int k = 0; k < n; k++) {
                values[i * n + k] = (float) dot(rows[k], centered);
            }
        }
        return Examples.of(values, n, examples.targetArray(), examples.outputs());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
