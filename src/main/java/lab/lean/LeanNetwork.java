package lab.lean;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A {@code MultiLayerNetwork} that computes the gradient of an update with arrays of its own, the same ones every time,
 * instead of workspaces that are opened, checked and closed around each layer. It calls the same layers in the same order
 * and gives the same bits. It falls back to Deeplearning4j's way if a layer is not lean, or with listeners, masks or
 * truncated backpropagation.
 */
@SuppressWarnings("overrides") // for a method of the superclass that differs from its interface's in the varargs
public final class LeanNetwork extends MultiLayerNetwork {
    private static final long serialVersionUID = 1;

    private final transient Reused arrays = new Reused();

    /** Creates a network that still has to be initialized, meant for the layers of {@link LeanLayers#of}. */
    public LeanNetwork(MultiLayerConfiguration configuration) {
        super(configuration);
    }

    @Override
    public void computeGradientAndScore() {
        if (!isLean()) {
            super.computeGradientAndScore();
            return;
        }
        synchronizeIterEpochCounts();
        arrays.rewind();
        forward();
        gradient = backward();
        score = ((IOutputLayer) getOutputLayer()).computeScore(calcRegularizationScore(true), true, arrays);
    }

    private boolean isLean() {
        return trainingListeners.isEmpty()
                && mask == null
                && layerWiseConfigurations.getBackpropType() == BackpropType.Standard
                && flattenedGradients != null
                && areLayersLean();
    }

    private boolean areLayersLean() {
        for (Layer layer : layers) {
            if (!LeanLayers.isLean(layer)) {
                return false;
            }
        }
        return true;
    }

    private void forward() {
        INDArray x = input;
        for (int i = 0; i < layers.length; i++) {
            InputPreProcessor before = layerWiseConfigurations.getInputPreProcess(i);
            if (before != null) {
                x = before.preProcess(x, getInputMiniBatchSize(), arrays);
            }
            layers[i].setInput(x, arrays);
            if (i < layers.length - 1) {
                x = layers[i].activate(true, arrays);
            }
        }
    }

    private Gradient backward() {
        Gradient all = new DefaultGradient(flattenedGradients);
        ((IOutputLayer) getOutputLayer()).setLabels(labels);
        INDArray epsilon = null;
        for (int i = layers.length - 1; i >= 0; i--) {
            Pair<Gradient, INDArray> found = layers[i].backpropGradient(epsilon, arrays);
            add(found.getFirst(), i + "_", all);
            InputPreProcessor before = layerWiseConfigurations.getInputPreProcess(i);
            epsilon = before == null || i == 0
                    ? found.getSecond()
                    : before.backprop(found.getSecond(), getInputMiniBatchSize(), arrays);
        }
        return all;
    }

    private static void add(Gradient gradient, String prefix, Gradient all) {
        for (Map.Entry<String, INDArray> entry : gradient.gradientForVariable().entrySet()) {
            Character order = gradient.flatteningOrderForVariable(entry.getKey());
            all.setGradientFor(prefix + entry.getKey(), entry.getValue(), order);
        }
    }
}
