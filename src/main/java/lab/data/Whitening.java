package lab.data;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

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
        RealMatrix whitening = whitening(SecondMoments.covariance(split.training()));
        return new Split(
                white(split.training(), means, whitening),
                white(split.validation(), means, whitening),
                white(split.test(), means, whitening));
    }

    /** {@code L^(-1/2) U^T}. */
    private static RealMatrix whitening(SecondMoments covariance) {
        double[] variances = covariance.variances();
        RealMatrix matrix = new Array2DRowRealMatrix(variances.length, variances.length);
        for (int k = 0; k < variances.length; k++) {
            double factor = covariance.varies(k) ? 1 / Math.sqrt(variances[k]) : 0;
            matrix.setRow(k, MathArrays.scale(factor, covariance.axis(k)));
        }
        return matrix;
    }

    private static Examples white(Examples examples, double[] means, RealMatrix whitening) {
        float[] raw = examples.featureArray();
        float[] values = new float[raw.length];
        double[] centered = new double[means.length];
        for (int from = 0; from < raw.length; from += means.length) {
            for (int j = 0; j < means.length; j++) {
                centered[j] = raw[from + j] - means[j];
            }
            double[] components = whitening.operate(centered);
            for (int k = 0; k < means.length; k++) {
                values[from + k] = (float) components[k];
            }
        }
        return Examples.of(values, means.length, examples.targetArray(), examples.outputs());
    }
}
