package lab.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lab.data.Examples;
import lab.data.Part;
import lab.error.LabException;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.network.HiddenActivation;
import lab.network.Maxout;
import lab.network.PRelu;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The hidden layers of a network, as a lecture counts them: weights, normalization if any, and activation. In Deeplearning4j
 * one such layer may be three.
 */
final class HiddenLayers {
    /** The number of training examples that probes of layers use. */
    static final int EXAMPLES = 500;

    private static final List<Class<?>> KNOWN = List.of(
            DenseLayer.class,
            BatchNormalization.class,
            ActivationLayer.class,
            Maxout.class,
            PRelu.class,
            BaseOutputLayer.class);

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

    /** A number of each hidden layer after each epoch. */
    static Metric metric(String name, String label) {
        return new Metric(name, label, "", Axis.LAYER, Axis.EPOCH, Better.NEITHER);
    }

    /** The examples that probes of layers use: the first of the training set. */
    static Examples examples(Parts parts) {
        return examples(parts, EXAMPLES);
    }

    /** The first {@code most} examples of the training set, or all if it has fewer. */
    static Examples examples(Parts parts, int most) {
        Examples training = parts.examples(Part.TRAINING);
        return training.first(Math.min(most, training.size()));
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

    /** The inputs that each hidden layer's weights multiply [examples, inputs], from the input, as at test time. */
    List<INDArray> weightedInputs(Examples examples) {
        List<INDArray> outputs = network.feedForward(Parts.features(examples), false);
        return weightLayers.stream().map(outputs::get).toList();
    }

    /**
     * The response of a hidden layer's units, as at test time.
     *
     * @param output their output [examples, units]
     * @param slope computes the derivative of the output with respect to the pre-activations; 1 for maxout, which passes its
     *     largest piece on unchanged
     */
    record Response(INDArray output, Supplier<INDArray> slope) {}

    /** The response of each hidden layer's units to features [examples, features], from the input. */
    List<Response> responses(INDArray features) {
        network.getLayerWiseConfigurations().getConfs().forEach(conf -> checkKnown(conf.getLayer()));
        List<INDArray> inputs = inputs(features);
        List<Response> responses = new ArrayList<>();
        for (int k = 0; k < weightLayers.size(); k++) {
            INDArray output = inputs.get(nextWeights(k));
            Layer last = network.getLayer(nextWeights(k) - 1);
            INDArray input = inputs.get(nextWeights(k) - 1);
            responses.add(new Response(output, () -> slope(last, input, Nd4j.onesLike(output))));
        }
        network.clearLayersStates();
        return responses;
    }

    private static INDArray slope(Layer layer, INDArray input, INDArray ones) {
        boolean largest = layer.conf().getLayer() instanceof Maxout;
        return largest ? ones : activationGradient(layer, preActivation(layer, input), ones);
    }

    /** The weights of each hidden layer, from the input. */
    List<INDArray> weights() {
        return weightLayers.stream()
                .map(i -> network.getLayer(i).getParam(DefaultParamInitializer.WEIGHT_KEY))
                .toList();
    }

    /**
     * The gradient of the mean loss with respect to each hidden layer's weights, from the input, as in training: with the
     * batch's statistics and dropped units.
     */
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

    /**
     * The gradient of each example's own loss with respect to each hidden layer's pre-activations [examples, units], as at
     * test time. Deeplearning4j's backward pass cannot be used. It is always that of training, whatever the forward pass
     * was: it drops units and differentiates through the batch statistics, and in a batch no example has a loss of its own.
     */
    List<INDArray> preActivationGradients(Examples examples) {
        network.getLayerWiseConfigurations().getConfs().forEach(conf -> checkKnown(conf.getLayer()));
        List<INDArray> inputs = inputs(Parts.features(examples));
        INDArray[] gradients = new INDArray[weightLayers.size()];
        INDArray epsilon = outputGradient(inputs.get(network.getnLayers() - 1), Parts.targets(examples));
        for (int i = network.getnLayers() - 2; i >= 0; i--) {
            Layer layer = network.getLayer(i);
            if (isActivated(layer)) {
                epsilon = activationGradient(layer, preActivation(layer, inputs.get(i)), epsilon);
                // A hidden layer may have two: the identity of its dense layer and its own activation. Going backward
                // meets the identity second and ignores it.
                int hidden = hiddenLayerOf(i);
                gradients[hidden] = gradients[hidden] == null ? epsilon : gradients[hidden];
            }
            epsilon = inputGradient(layer, epsilon);
        }
        // Not network.clear(), which would also throw away the optimizer's state.
        network.clearLayersStates();
        return List.of(gradients);
    }

    private static void checkKnown(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (KNOWN.stream().noneMatch(known -> known.isInstance(layer))) {
            throw LabException.usage("Gradients of pre-activations need a network of dense layers, batch normalization"
                    + " and activations, but this one has a " + layer.getClass().getSimpleName()
                    + "; use another probe for it.");
        }
    }

    /** The input of each layer, from the network's input, as at test time. */
    private List<INDArray> inputs(INDArray features) {
        List<INDArray> inputs = new ArrayList<>(List.of(features));
        for (int i = 0; i < network.getnLayers() - 1; i++) {
            // A copy, because at test time an activation layer works in place.
            INDArray input = inputs.get(i).dup();
            inputs.add(network.getLayer(i).activate(input, false, LayerWorkspaceMgr.noWorkspaces()));
        }
        return inputs;
    }

    /** The gradient with respect to the input [examples, units] of the output layer. */
    private INDArray outputGradient(INDArray input, INDArray targets) {
        Layer output = network.getLayer(network.getnLayers() - 1);
        BaseOutputLayer conf = (BaseOutputLayer) output.conf().getLayer();
        INDArray gradient =
                conf.getLossFn().computeGradient(targets, affine(output, input), conf.getActivationFn(), null);
        return inputGradient(output, gradient);
    }

    /** Turns the gradient with respect to a layer's pre-activations into that with respect to its input. */
    private static INDArray inputGradient(Layer layer, INDArray epsilon) {
        var conf = layer.conf().getLayer();
        if (conf instanceof DenseLayer || conf instanceof BaseOutputLayer) {
            return epsilon.mmul(
                    layer.getParam(DefaultParamInitializer.WEIGHT_KEY).transpose());
        }
        if (conf instanceof BatchNormalization norm) {
            return epsilon.mulRowVector(normalizingFactor(layer, norm.getEps()));
        }
        return epsilon;
    }

    /** {@code gamma / sqrt(variance + eps)} with the running variance [1, units]. */
    private static INDArray normalizingFactor(Layer layer, double eps) {
        INDArray log10Deviation = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD);
        INDArray variance = Transforms.exp(log10Deviation.mul(2 * Math.log(10)));
        return layer.getParam(BatchNormalizationParamInitializer.GAMMA).div(Transforms.sqrt(variance.addi(eps), false));
    }

    private int nextWeights(int k) {
        return k + 1 < weightLayers.size() ? weightLayers.get(k + 1) : network.getnLayers() - 1;
    }

    private int hiddenLayerOf(int layer) {
        return (int) weightLayers.stream().filter(i -> i <= layer).count() - 1;
    }

    /** Whether the layer has an activation; batch normalization has none. */
    private static boolean isActivated(Layer layer) {
        var conf = layer.conf().getLayer();
        return conf instanceof ActivationLayer || conf instanceof DenseLayer || layer instanceof HiddenActivation;
    }

    /** Turns the gradient with respect to the output of a layer's activation into that with respect to its input. */
    private static INDArray activationGradient(Layer layer, INDArray z, INDArray epsilon) {
        if (layer instanceof HiddenActivation own) {
            return own.inputGradient(z, epsilon);
        }
        IActivation function = layer.conf().getLayer() instanceof ActivationLayer activation
                ? activation.getActivationFn()
                : ((BaseLayer) layer.conf().getLayer()).getActivationFn();
        return function.backprop(z, epsilon.dup()).getFirst();
    }

    /** The input of the layer's activation [examples, units]. */
    private static INDArray preActivation(Layer layer, INDArray input) {
        return layer.conf().getLayer() instanceof DenseLayer ? affine(layer, input) : input.dup();
    }

    /** {@code xW + b} [examples, units]. */
    private static INDArray affine(Layer layer, INDArray x) {
        INDArray z = x.mmul(layer.getParam(DefaultParamInitializer.WEIGHT_KEY));
        INDArray bias = layer.getParam(DefaultParamInitializer.BIAS_KEY);
        return bias == null ? z : z.addiRowVector(bias);
    }
}
