package lab.lean;

import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A network of two hidden dense layers, as a test varies it: 7 inputs, 5 outputs. */
record Net(
        IActivation activation, int width, int batch, IUpdater updater, double dropped, boolean normed, Output output) {
    static final int INPUTS = 7;
    static final int OUTPUTS = 5;

    enum Output {
        SOFTMAX(LossFunction.MCXENT, Activation.SOFTMAX),
        SOFTMAX_LIKELIHOOD(LossFunction.NEGATIVELOGLIKELIHOOD, Activation.SOFTMAX),
        SQUARED(LossFunction.MSE, Activation.IDENTITY),
        SQUARED_TANH(LossFunction.MSE, Activation.TANH),
        BINARY(LossFunction.XENT, Activation.SIGMOID);

        private final LossFunction loss;
        private final Activation activation;

        Output(LossFunction loss, Activation activation) {
            this.loss = loss;
            this.activation = activation;
        }
    }

    static Net of(Activation activation) {
        IActivation function = activation.getActivationFunction();
        return new Net(function, 6, 4, new Sgd(0.1), 0, false, Output.SOFTMAX);
    }

    Net updater(IUpdater other) {
        return new Net(activation, width, batch, other, dropped, normed, output);
    }

    Net dropped(double share) {
        return new Net(activation, width, batch, updater, share, normed, output);
    }

    Net withLayerNorm() {
        return new Net(activation, width, batch, updater, dropped, true, output);
    }

    Net output(Output other) {
        return new Net(activation, width, batch, updater, dropped, normed, other);
    }

    Net ofSize(int units, int examples) {
        return new Net(activation, units, examples, updater, dropped, normed, output);
    }

    Networks.Data data() {
        return output == Output.SOFTMAX
                ? Networks.Data.classes(batch, INPUTS, OUTPUTS)
                : Networks.Data.probabilities(batch, INPUTS, OUTPUTS);
    }

    MultiLayerConfiguration build() {
        return build(global -> global);
    }

    /** With settings for the whole network. */
    MultiLayerConfiguration build(UnaryOperator<NeuralNetConfiguration.Builder> settings) {
        NeuralNetConfiguration.Builder global = new NeuralNetConfiguration.Builder()
                .seed(3)
                .weightInit(WeightInit.XAVIER)
                .biasInit(0.1) // at 0, a dead row would sit exactly on the kink of the next ReLU
                .updater(updater);
        return settings.apply(global)
                .list()
                .layer(hidden(INPUTS))
                .layer(hidden(width))
                .layer(new OutputLayer.Builder(output.loss)
                        .nIn(width)
                        .nOut(OUTPUTS)
                        .activation(output.activation)
                        .dropOut(dropped == 0 ? 0 : 1 - dropped)
                        .build())
                .build();
    }

    private DenseLayer hidden(int inputs) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(width)
                .activation(activation)
                .hasLayerNorm(normed)
                .dropOut(dropped == 0 ? 0 : 1 - dropped)
                .build();
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                activation.toString(),
                width + " units",
                "batch " + batch,
                updater.getClass().getSimpleName(),
                "dropped " + dropped,
                normed ? "layer norm" : "",
                output.toString());
    }
}
