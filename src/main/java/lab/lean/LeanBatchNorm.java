package lab.lean;

import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization that is computed here, or by Deeplearning4j's own implementation if gamma and beta are locked, if the
 * running variance is kept as a variance, if channels come last, or if {@link Setup} objects.
 */
public final class LeanBatchNorm extends BatchNormalization {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNOutSet("LeanBatchNorm", getLayerName(), index, getNOut());
        Setup setup = new Setup(conf, listeners, index, parameters, initialize, type);
        boolean isPlain = !isLockGammaBeta() && isUseLogStd() && getCnn2DFormat() == CNN2DFormat.NCHW;
        return setup.isLean(isPlain, "locked gamma and beta, a variance kept as such, or channels last")
                ? setup.equip(new Implementation(conf, type))
                : super.instantiate(conf, listeners, index, parameters, initialize, type);
    }

    /**
     * Normalizes [batch, features] or [batch, channels, height, width] by {@link Normalization}: in training by the batch's
     * statistics, in inference by the running ones. The running mean and log10 of the deviation are parameters whose
     * gradient is their distance to their next value; the updater subtracts it as it is. Like Deeplearning4j's, this layer
     * ignores masks, dropout and an activation. An input of another rank or type is left to Deeplearning4j.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.normalization.BatchNormalization {
        private static final long serialVersionUID = 1;
        private static final String GAMMA = BatchNormalizationParamInitializer.GAMMA;
        private static final String BETA = BatchNormalizationParamInitializer.BETA;
        private static final String MEAN = BatchNormalizationParamInitializer.GLOBAL_MEAN;
        private static final String LOG_DEVIATION = BatchNormalizationParamInitializer.GLOBAL_LOG_STD;

        private final transient Normalization normalization;

        /** Whether {@link #normalization} has seen this input in training. */
        private transient boolean isMeasured;

        Implementation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
            normalization = new Normalization(channels(), layerConf().getEps());
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            return accepts(input) ? normalize(training, workspaces) : super.activate(training, workspaces);
        }

        private INDArray normalize(boolean training, LayerWorkspaceMgr workspaces) {
            INDArray y = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, input.shape(), 'c');
            Matrix from = Matrix.rows(input);
            if (training) {
                normalization.train(from, numbers(GAMMA), numbers(BETA), Matrix.rows(y));
            } else {
                double[] mean = running(MEAN, statistic -> statistic);
                double[] variance = running(LOG_DEVIATION, Implementation::variance);
                normalization.infer(from, mean, variance, numbers(GAMMA), numbers(BETA), Matrix.rows(y));
            }
            isMeasured = training;
            return y;
        }

        private double[] running(String parameter, DoubleUnaryOperator statistic) {
            float[] numbers = numbers(parameter);
            return IntStream.range(0, numbers.length)
                    .mapToDouble(c -> numbers[c])
                    .map(statistic)
                    .toArray();
        }

        private static double variance(double logOfDeviation) {
            return Math.pow(10, 2 * logOfDeviation);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            if (!accepts(input) || !Matrix.isFloat(epsilon)) {
                return super.backpropGradient(epsilon, workspaces);
            }
            if (!isMeasured) {
                normalize(true, workspaces); // a gradient is that of training, whatever the forward pass was
            }
            float[] dGamma = new float[channels()];
            float[] dBeta = new float[channels()];
            INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
            normalization.gradient(Matrix.rows(epsilon), dGamma, dBeta, Matrix.rows(dx));
            return new Pair<>(gradient(dGamma, dBeta), dx);
        }

        private Gradient gradient(float[] dGamma, float[] dBeta) {
            float[] mean = numbers(MEAN);
            float[] log = numbers(LOG_DEVIATION);
            double change = 1 - layerConf().getDecay();
            for (int c = 0; c < mean.length; c++) {
                double variance = variance(log[c]);
                double next = variance + change * (normalization.variance(c) - variance);
                mean[c] = (float) (change * (mean[c] - normalization.mean(c)));
                log[c] = (float) (Math.log10(variance / next) / 2);
            }
            Gradient gradient = new DefaultGradient();
            put(gradient, GAMMA, dGamma);
            put(gradient, BETA, dBeta);
            put(gradient, MEAN, mean);
            put(gradient, LOG_DEVIATION, log);
            return gradient;
        }

        private void put(Gradient gradient, String parameter, float[] numbers) {
            INDArray view = gradientViews.get(parameter);
            Matrix.row(view).copyFrom(numbers);
            gradient.setGradientFor(parameter, view);
        }

        private float[] numbers(String parameter) {
            float[] numbers = new float[channels()];
            Matrix.row(getParam(parameter)).copyTo(numbers);
            return numbers;
        }

        private int channels() {
            return (int) layerConf().getNOut();
        }

        private boolean accepts(INDArray x) {
            return Matrix.isFloat(x) && (x.rank() == 2 || x.rank() == 4) && x.size(1) == channels();
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            isMeasured = false;
        }
    }
}
