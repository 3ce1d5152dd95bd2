package lab.network;

import java.util.function.UnaryOperator;
import lab.data.DataSource;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A linear model {@code y = x W + b} with the mean squared error of its outputs as loss: linear regression, and with a penalty
 * ridge, lasso or elastic net.
 *
 * @param inputs features of an example
 * @param outputs predicted values
 * @param settings on Deeplearning4j's builder
 */
public record LinearModel(int inputs, int outputs, LayerSettings settings) implements Configurable<LinearModel> {
    /** Begins a model of this data: weights of 0, gradient descent at 0.1. */
    public static LinearModel predicting(DataSource data) {
        return new LinearModel(data.features(), data.outputs(), LayerSettings.NONE)
                .weightInit(WeightInit.ZERO)
                .updater(new Sgd(0.1));
    }

    @Override
    public LinearModel with(UnaryOperator<NeuralNetConfiguration.Builder> more) {
        return new LinearModel(inputs, outputs, settings.and(more));
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        OutputLayer output = new OutputLayer.Builder(LossFunction.MSE)
                .nIn(inputs)
                .nOut(outputs)
                .activation(Activation.IDENTITY)
                .build();
        return settings.builder(seed).list().layer(output).build();
    }
}
