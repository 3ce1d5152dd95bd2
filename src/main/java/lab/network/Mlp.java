package lab.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import lab.data.DataSource;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A multilayer perceptron that classifies: dense hidden layers of one kind, softmax output, cross-entropy in nats. The
 * methods that change it return a copy.
 *
 * @param inputs features of an example
 * @param widths units of each hidden layer, from the input
 * @param outputs classes
 * @param unit what a hidden unit computes from its pre-activations
 * @param settings settings of all layers, on Deeplearning4j's builder
 * @param batchNorm whether each hidden layer is batch-normalized before its activation (it then has no bias: the shift of
 *     the normalization replaces it)
 * @param dropped the probability of dropping a hidden unit's output in training, in [0, 1)
 */
public record Mlp(
        int inputs,
        List<Integer> widths,
        int outputs,
        Unit unit,
        LayerSettings settings,
        boolean batchNorm,
        double dropped)
        implements Configurable<Mlp> {

    /** Copies the widths and checks the probability. */
    public Mlp {
        widths = List.copyOf(widths);
        if (!(dropped >= 0 && dropped < 1)) {
            throw new IllegalArgumentException(
                    "The share of dropped units must be in [0, 1), but was " + dropped + ".");
        }
    }

    /** Begins a perceptron without hidden layers: tanh, Glorot, SGD at 0.1, two classes. */
    public static Mlp inputs(int features) {
        Unit tanh = new Unit.Fixed(Activation.TANH.getActivationFunction());
        return new Mlp(features, List.of(), 2, tanh, LayerSettings.NONE, false, 0)
                .weightInit(WeightInit.XAVIER)
                .updater(new Sgd(0.1));
    }

    /** Begins a perceptron as {@link #inputs} does, with one input per feature and one output per class of this data. */
    public static Mlp classifying(DataSource data) {
        return inputs(data.features()).outputs(data.outputs());
    }

    /** Sets the widths of the hidden layers, from the input. */
    public Mlp hidden(Integer... units) {
        return new Mlp(inputs, Arrays.asList(units), outputs, unit, settings, batchNorm, dropped);
    }

    /** Sets the number of hidden layers; their width comes next. */
    public Depth hiddenLayers(int count) {
        return new Depth(this, count);
    }

    /**
     * A perceptron that has its depth and still needs its width.
     *
     * @param mlp the perceptron
     * @param count number of hidden layers
     */
    public record Depth(Mlp mlp, int count) {
        /** Sets the number of units in each hidden layer. */
        public Mlp ofWidth(int units) {
            return mlp.hidden(Collections.nCopies(count, units).toArray(Integer[]::new));
        }
    }

    /** Sets the number of classes. */
    public Mlp outputs(int classes) {
        return new Mlp(inputs, widths, classes, unit, settings, batchNorm, dropped);
    }

    /** Sets the activation of the hidden layers. */
    public Mlp activation(Activation function) {
        return activation(function.getActivationFunction());
    }

    /** Sets the activation of the hidden layers. */
    public Mlp activation(IActivation function) {
        return unit(new Unit.Fixed(function));
    }

    /** Sets ReLU units, with the weights that He et al. 2015 derived for them. */
    public Mlp relu() {
        return activation(Activation.RELU).weightInit(WeightInit.RELU);
    }

    /** Sets PReLU units, whose slope for negative pre-activations is learned from 0.25 on, as in He et al. 2015. */
    public Mlp prelu() {
        return unit(new Unit.LearnedSlope(0.25));
    }

    /** Sets maxout units, each with this many affine functions of its inputs. */
    public Mlp maxout(int pieces) {
        return unit(new Unit.Largest(pieces));
    }

    /** Sets the hidden units. */
    public Mlp unit(Unit hidden) {
        return new Mlp(inputs, widths, outputs, hidden, settings, batchNorm, dropped);
    }

    @Override
    public Mlp with(UnaryOperator<NeuralNetConfiguration.Builder> more) {
        return new Mlp(inputs, widths, outputs, unit, settings.and(more), batchNorm, dropped);
    }

    /** Turns batch normalization before the activation of each hidden layer on or off. */
    public Mlp batchNorm(boolean normalized) {
        return new Mlp(inputs, widths, outputs, unit, settings, normalized, dropped);
    }

    /** Sets the probability of dropping a hidden unit in training. */
    public Mlp dropout(double probability) {
        return new Mlp(inputs, widths, outputs, unit, settings, batchNorm, probability);
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        NeuralNetConfiguration.ListBuilder layers = settings.builder(seed).list();
        for (int i = 0; i < widths.size(); i++) {
            addHidden(layers, i);
        }
        return layers.layer(output()).build();
    }

    private void addHidden(NeuralNetConfiguration.ListBuilder layers, int i) {
        int columns = widths.get(i) * unit.pieces();
        DenseLayer.Builder dense =
                new DenseLayer.Builder().nIn(fanIn(i)).nOut(columns).dropOut(retained(i));
        if (unit instanceof Unit.Fixed fixed && !batchNorm) {
            layers.layer(dense.activation(fixed.function()).build());
            return;
        }
        layers.layer(dense.activation(Activation.IDENTITY).hasBias(!batchNorm).build());
        if (batchNorm) {
            layers.layer(
                    new BatchNormalization.Builder().nIn(columns).nOut(columns).build());
        }
        layers.layer(unit.layer(widths.get(i)));
    }

    private OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(fanIn(widths.size()))
                .nOut(outputs)
                .activation(Activation.SOFTMAX)
                .dropOut(retained(widths.size()))
                .build();
    }

    private int fanIn(int layer) {
        return layer == 0 ? inputs : widths.get(layer - 1);
    }

    /** The share of a layer's inputs to keep, as Deeplearning4j expects it: 0 means that nothing is dropped. */
    private double retained(int layer) {
        return layer == 0 || dropped == 0 ? 0 : 1 - dropped;
    }
}
