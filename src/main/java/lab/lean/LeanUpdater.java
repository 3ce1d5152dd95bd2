package lab.lean;

import java.nio.FloatBuffer;
import java.util.List;
import lab.kernel.Gemm;
import lab.kernel.Matrix;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Deeplearning4j's updater without its detour: the original does not recognize the network's own gradient and cuts new views
 * of every parameter in every step. The arithmetic, the state and its order are Deeplearning4j's, to the bit, with any
 * {@code IUpdater}, schedules, L1, L2 and weight decay. Networks that clip gradients use Deeplearning4j's.
 *
 * <p>A network keeps it until {@code clear()}, which silently drops it together with its state. A clone or a loaded network
 * has Deeplearning4j's updater with the saved state; {@link #install} takes over that state.
 */
public final class LeanUpdater extends MultiLayerUpdater {
    private static final long serialVersionUID = 1;

    private static final int CHUNK = 4_096; // numbers; they fit the processor's nearest cache

    private final boolean isLean;
    private final transient List<Step> steps;
    private final transient float[] chunk = new float[CHUNK];

    private LeanUpdater(MultiLayerNetwork network, INDArray state) {
        super(network, state);
        isLean = Gemm.available() && Matrix.isFloat(network.params()) && !clips(network);
        steps = isLean ? getUpdaterBlocks().stream().map(Step::of).toList() : List.of();
    }

    /**
     * A block of parameters with one updater.
     *
     * @param isPlain whether the updater only multiplies by the learning rate or does nothing
     */
    private record Step(UpdaterBlock block, List<Part> parts, boolean isPlain) {
        static Step of(UpdaterBlock block) {
            List<UpdaterBlock.ParamState> parameters = block.getLayersAndVariablesInBlock();
            IUpdater updater = block.getGradientUpdater().getConfig();
            boolean isPlain = updater.getClass() == Sgd.class || updater.getClass() == NoOp.class;
            return new Step(
                    block,
                    parameters.stream().map(Part::of).toList(),
                    isPlain && parameters.stream().noneMatch(Step::isRegularized));
        }

        private static boolean isRegularized(UpdaterBlock.ParamState parameter) {
            var regularization = parameter.getLayer().getConfig().getRegularizationByParam(parameter.getParamName());
            return regularization != null && !regularization.isEmpty();
        }

        float rate(int iteration, int epoch) {
            IUpdater updater = block.getGradientUpdater().getConfig();
            return isPlain && updater.hasLearningRate() ? (float) updater.getLearningRate(iteration, epoch) : 1;
        }
    }

    /**
     * The gradient of one parameter.
     *
     * @param isSum whether it is a sum over the batch, to be divided by the batch size
     */
    private record Part(Matrix gradient, boolean isSum) {
        static Part of(UpdaterBlock.ParamState parameter) {
            return new Part(
                    Matrix.row(parameter.getGradView()),
                    parameter.getLayer().updaterDivideByMinibatch(parameter.getParamName()));
        }
    }

    /** Gives an initialized {@code network} a lean updater that continues with the state of its present one. */
    public static void install(MultiLayerNetwork network) {
        Updater present = network.getUpdater(false);
        INDArray state = present == null ? null : present.getStateViewArray();
        network.setUpdater(new LeanUpdater(network, state));
    }

    @Override
    public synchronized void update(
            Gradient gradient, int iteration, int epoch, int batchSize, LayerWorkspaceMgr workspaces) {
        if (!isLean || !isOwn(gradient.gradient())) {
            super.update(gradient, iteration, epoch, batchSize, workspaces);
            return;
        }
        for (Step step : steps) {
            float rate = step.rate(iteration, epoch);
            for (Part part : step.parts()) {
                scale(part.gradient().numbers(), part.isSum() && isMiniBatch() ? batchSize : 1, rate);
            }
            if (!step.isPlain()) {
                update(step.block(), iteration, epoch, workspaces);
            }
        }
    }

    /** Divides by {@code divisor}, the batch size, and multiplies by the learning rate. */
    private void scale(FloatBuffer numbers, float divisor, float rate) {
        if (divisor == 1 && rate == 1) {
            return;
        }
        for (int from = 0; from < numbers.capacity(); from += CHUNK) {
            int n = Math.min(CHUNK, numbers.capacity() - from);
            numbers.get(from, chunk, 0, n);
            for (int i = 0; i < n; i++) {
                chunk[i] = chunk[i] / divisor * rate;
            }
            numbers.put(from, chunk, 0, n);
        }
    }

    private static void update(UpdaterBlock block, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        if (block.skipDueToPretrainConfig(false)) {
            return;
        }
        MemoryWorkspace scope = workspaces.notifyScopeEntered(ArrayType.UPDATER_WORKING_MEM);
        try {
            block.update(iteration, epoch);
        } finally {
            scope.close();
        }
    }

    /** Whether this is the network's own gradient, of which the blocks hold views. */
    private boolean isOwn(INDArray gradient) {
        INDArray own = getFlattenedGradientsView();
        return gradient.length() == own.length()
                && gradient.data().address() == own.data().address();
    }

    private static boolean clips(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            GradientNormalization clipping = layer.getConfig().getGradientNormalization();
            if (layer.numParams() > 0 && clipping != null && clipping != GradientNormalization.None) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Updater clone() {
        return new LeanUpdater(getNetwork(), null);
    }
}
