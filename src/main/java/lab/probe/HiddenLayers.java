package lab.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.data.Examples;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The hidden layers of a network, as a lecture counts them: weights, what normalizes their output, and the activation. In
 * Deeplearning4j one such layer may be three.
 */
final class HiddenLayers {
    /** How many training examples a probe of layers looks at. */
    static final int EXAMPLES = 500;

    private final MultiLayerNetwork network;
    private final List<Integer> weightLayers;

    HiddenLayers(MultiLayerNetwork network) {
        this.network = network;
        this.weightLayers = new ArrayList<>();
        for (int i = 0; i < network.getnLayers() - 1; i++) {
            if (network.getLayer(i).paramTable().containsKey(DefaultParamInitializer.WEIGHT_KEY)) {
                weightLayers.add(i);
            }
        }
    }

    /** The examples that probes of layers look at: the first of the training set. */
    static Examples examples(Parts parts) {
        Examples training = parts.examples(Parts.Part.TRAINING);
        return training.first(Math.min(EXAMPLES, training.size()));
    }

    /** The output of each hidden layer [examples, units], from the input, as at test time. */
    List<INDArray> activations(Examples examples) {
        List<INDArray> outputs = network.feedForward(Parts.features(examples), false);
        List<INDArray> hidden = new ArrayList<>();
        for (int k = 0; k < weightLayers.size(); k++) {
            // Index 0 of the outputs is the input, so the output of layer i stands at i + 1.
            hidden.add(outputs.get(nextWeights(k)));
        }
        return hidden;
    }

    /** The weights of each hidden layer, from the input. */
    List<INDArray> weights() {
        return weightLayers.stream()
                .map(i -> network.getLayer(i).getParam(DefaultParamInitializer.WEIGHT_KEY))
                .toList();
    }

    /** The gradient of the mean loss with respect to each hidden layer's weights, from the input. */
    List<INDArray> weightGradients(Examples examples) {
        network.setInput(Parts.features(examples));
        network.setLabels(Parts.targets(examples));
        network.computeGradientAndScore();
        // Deeplearning4j hands out the sum over the batch.
        return weightLayers.stream()
                .map(i -> network.gradient().getGradientFor(i + "_" + DefaultParamInitializer.WEIGHT_KEY))
                .map(gradient -> gradient.div(examples.size()))
                .toList();
    }

    /** The gradient of each example's own loss with respect to each hidden layer's pre-activations [examples, units]. */
    List<INDArray> preActivationGradients(Examples examples) {
        LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
        network.setInput(Parts.features(examples));
        network.feedForward(false, false);
        INDArray[] gradients = new INDArray[weightLayers.size()];
        int last = network.getnLayers() - 1;
        ((IOutputLayer) network.getLayer(last)).setLabels(Parts.targets(examples));
        INDArray epsilon =
                network.getLayer(last).backpropGradient(null, workspaces).getSecond();
        for (int i = last - 1; i >= 0; i--) {
            Layer layer = network.getLayer(i);
            Optional<IActivation> f = activation(layer);
            if (f.isPresent()) {
                gradients[hiddenLayerOf(i)] =
                        f.get().backprop(preActivation(layer), epsilon.dup()).getFirst();
            }
            epsilon = layer.backpropGradient(epsilon, workspaces).getSecond();
        }
        network.clear();
        return List.of(gradients);
    }

    private int nextWeights(int k) {
        return k + 1 < weightLayers.size() ? weightLayers.get(k + 1) : network.getnLayers() - 1;
    }

    private int hiddenLayerOf(int layer) {
        return (int) weightLayers.stream().filter(i -> i <= layer).count() - 1;
    }

    /** The layer's activation function; empty if it has none, as a dense layer before batch normalization. */
    private static Optional<IActivation> activation(Layer layer) {
        if (layer instanceof ActivationLayer activation) {
            return Optional.of(activation.layerConf().getActivationFn());
        }
        return layer instanceof DenseLayer dense
                ? Optional.of(dense.layerConf().getActivationFn()).filter(f -> !(f instanceof ActivationIdentity))
                : Optional.empty();
    }

    /** {@code xW + b} [examples, units], or the input of a layer that is an activation only. */
    private static INDArray preActivation(Layer layer) {
        if (!(layer instanceof DenseLayer)) {
            return layer.input().dup();
        }
        INDArray z = layer.input().mmul(layer.getParam(DefaultParamInitializer.WEIGHT_KEY));
        INDArray bias = layer.getParam(DefaultParamInitializer.BIAS_KEY);
        return bias == null ? z : z.addiRowVector(bias);
    }
}
