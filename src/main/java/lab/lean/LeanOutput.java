package lab.lean;

import java.util.Collection;
import java.util.Optional;
import lab.kernel.Affine;
import lab.kernel.Buffer;
import lab.kernel.Loss;
import lab.kernel.Matrix;
import lab.kernel.Parameters;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An output layer, lean if {@link Loss} implements its pair of loss and activation. */
public final class LeanOutput extends OutputLayer {
    private static final long serialVersionUID = 1;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Optional<Loss> loss = Loss.of(getLossFn(), getActivationFn());
        if (!LeanLayer.isPossible(conf, type, loss.isPresent())) {
            return super.instantiate(conf, listeners, index, parameters, initialize, type);
        }
        LayerValidation.assertNInNOutSet("LeanOutput", getLayerName(), index, getNIn(), getNOut());
        Implementation layer = new Implementation(conf, type, loss.orElseThrow());
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    /**
     * Computes the output [batch, out] of an {@link Affine} map of x [batch, in], the loss and both their gradients in one
     * pass, where Deeplearning4j takes three; dropout acts on x. Deeplearning4j itself computes a pass with a mask or with
     * an input or labels that are not a matrix of floats, and a score outside of training.
     */
    private static final class Implementation extends org.deeplearning4j.nn.layers.OutputLayer {
        private static final long serialVersionUID = 1;

        private final transient Loss loss;
        private final transient Affine affine = new Affine();
        private final transient Buffer targets = new Buffer();

        /**
         * The sum of the examples' losses in the latest backward pass, until the score is read. It needs a separate flag,
         * since NaN is a possible loss.
         */
        private transient double lossSum;

        private transient boolean hasLossSum;

        Implementation(NeuralNetConfiguration conf, DataType type, Loss loss) {
            super(conf, type);
            this.loss = loss;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            if (!acceptsInput()) {
                return super.activate(training, workspaces);
            }
            applyDropOutIfNecessary(training, workspaces);
            long[] shape = affine.outputShape(input, parameters());
            INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
            Matrix.row(output).copyFrom(output());
            return output;
        }

        private float[] output() {
            float[] z = affine.forward(input, parameters());
            loss.activate(z, batchSize(), units());
            return z;
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            if (!acceptsInput() || !acceptsLabels()) {
                return super.backpropGradient(epsilon, workspaces);
            }
            applyDropOutIfNecessary(true, workspaces);
            float[] delta = output();
            lossSum = loss.scoreAndDerive(delta, targets.copy(labels), batchSize(), units());
            hasLossSum = true;
            INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
            affine.backward(input, delta, parameters(), Optional.of(dx));
            Gradient gradient = new DefaultGradient();
            gradientViews.forEach(gradient::setGradientFor);
            return new Pair<>(gradient, backpropDropOutIfPresent(dx));
        }

        private boolean acceptsInput() {
            return maskArray == null && affine.accepts(input, parameters());
        }

        private boolean acceptsLabels() {
            return labels.rank() == 2
                    && Matrix.isFloat(labels)
                    && labels.size(0) == input.size(0)
                    && labels.size(1) == units();
        }

        private Parameters parameters() {
            return new Parameters(params, gradientViews);
        }

        /** The loss per example plus {@code penalty}; right after a backward pass, the loss found there. */
        @Override
        public double computeScore(double penalty, boolean training, LayerWorkspaceMgr workspaces) {
            if (!training || !hasLossSum) {
                return super.computeScore(penalty, training, workspaces);
            }
            hasLossSum = false;
            score = (conf().isMiniBatch() ? lossSum / batchSize() : lossSum) + penalty;
            return score;
        }

        private int units() {
            return (int) layerConf().getNOut();
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            hasLossSum = false;
        }

        @Override
        public void setLabels(INDArray labels) {
            super.setLabels(labels);
            hasLossSum = false;
        }
    }
}
