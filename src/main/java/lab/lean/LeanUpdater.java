package lab.lean;

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

/**
 * Deeplearning4j's updater without its detour: that one takes the network's own gradient for somebody else's and cuts new
 * views of every parameter in every step. The arithmetic, the state and its order are Deeplearning4j's, to the bit: any
 * {@code IUpdater}, schedules, L1, L2 and weight decay included. Gradients that are clipped go through Deeplearning4j's.
 *
 * <p>A network keeps it until {@code clear()}, which drops it silently, state and all. A clone or a network that was loaded
 * has Deeplearning4j's updater with the saved state; {@link #install} takes the state over.
 */
public final class LeanUpdater extends MultiLayerUpdater {
    private static final long serialVersionUID = 1;

    private final boolean clips;

    private LeanUpdater(MultiLayerNetwork network, INDArray state) {
        super(network, state);
        clips = clips(network);
    }

    /** Gives {@code network}, which is initialized, a lean updater that goes on with the state of the present one. */
    public static void install(MultiLayerNetwork network) {
        Updater present = network.getUpdater(false);
        INDArray state = present == null ? null : present.getStateViewArray();
        network.setUpdater(new LeanUpdater(network, state));
    }

    @Override
    public synchronized void update(
            Gradient gradient, int iteration, int epoch, int batchSize, LayerWorkspaceMgr workspaces) {
        if (clips || !isOwn(gradient.gradient())) {
            super.update(gradient, iteration, epoch, batchSize, workspaces);
            return;
        }
        if (isMiniBatch()) {
            divideByMinibatch(false, gradient, batchSize);
        }
        for (UpdaterBlock block : getUpdaterBlocks()) {
            update(block, iteration, epoch, workspaces);
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

    /** Whether this is the network's own gradient, which the blocks hold views of. */
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
