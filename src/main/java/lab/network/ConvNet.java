package lab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A small convolutional classifier of square images, one per row [batch, channels * size * size]: blocks of convolution
 * (stride 1, no padding), activation and 2 x 2 max pooling, one dense layer, softmax output, cross-entropy in nats. The
 * methods that change it return a copy.
 *
 * @param size height and width of an image
 * @param channels channels of an image
 * @param blocks the convolution of each block, from the input
 * @param dense units of the dense layer
 * @param outputs classes
 * @param activation activation of the convolutions and the dense layer
 * @param settings settings of all layers, on Deeplearning4j's builder
 */
public record ConvNet(
        int size,
        int channels,
        List<Block> blocks,
        int dense,
        int outputs,
        IActivation activation,
        LayerSettings settings)
        implements Configurable<ConvNet> {
    /** Copies the blocks. */
    public ConvNet {
        blocks = List.copyOf(blocks);
    }

    /**
     * The convolution of a block.
     *
     * @param filters output channels
     * @param kernel height and width of the kernel
     */
    public record Block(int filters, int kernel) {}

    /**
     * Begins a network for images of this height and width with one channel: no block yet, 100 dense ReLU units, 10 classes,
     * He's weights, SGD at 0.1.
     */
    public static ConvNet images(int size) {
        return new ConvNet(size, 1, List.of(), 100, 10, Activation.RELU.getActivationFunction(), LayerSettings.NONE)
                .weightInit(WeightInit.RELU)
                .updater(new Sgd(0.1));
    }

    /** Sets the number of channels of an image. */
    public ConvNet channels(int count) {
        return new ConvNet(size, count, blocks, dense, outputs, activation, settings);
    }

    /**
     * Begins one more block of convolution and pooling with a kernel of this height and width; its number of filters comes
     * next.
     */
    public Kernel convolution(int kernel) {
        return new Kernel(this, kernel);
    }

    /**
     * A network whose next block has its kernel and still needs its number of filters.
     *
     * @param network the network
     * @param kernel height and width of the kernel
     */
    public record Kernel(ConvNet network, int kernel) {
        /** Adds the block with this many filters. */
        public ConvNet filters(int count) {
            List<Block> more = new ArrayList<>(network.blocks);
            more.add(new Block(count, kernel));
            return network.blocks(more);
        }
    }

    /** Replaces the blocks. */
    public ConvNet blocks(List<Block> convolutions) {
        return new ConvNet(size, channels, convolutions, dense, outputs, activation, settings);
    }

    /** Sets the number of units in the dense layer. */
    public ConvNet dense(int units) {
        return new ConvNet(size, channels, blocks, units, outputs, activation, settings);
    }

    /** Sets the number of classes. */
    public ConvNet outputs(int classes) {
        return new ConvNet(size, channels, blocks, dense, classes, activation, settings);
    }

    /** Sets the activation of the convolutions and the dense layer. */
    public ConvNet activation(Activation function) {
        return activation(function.getActivationFunction());
    }

    /** Sets the activation of the convolutions and the dense layer. */
    public ConvNet activation(IActivation function) {
        return new ConvNet(size, channels, blocks, dense, outputs, function, settings);
    }

    @Override
    public ConvNet with(UnaryOperator<NeuralNetConfiguration.Builder> more) {
        return new ConvNet(size, channels, blocks, dense, outputs, activation, settings.and(more));
    }

    @Override
    public MultiLayerConfiguration build(long seed) {
        NeuralNetConfiguration.ListBuilder layers = settings.builder(seed).list();
        blocks.forEach(block -> addBlock(layers, block));
        return layers.layer(new DenseLayer.Builder()
                        .nOut(dense)
                        .activation(activation)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(outputs)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(size, size, channels))
                .build();
    }

    private void addBlock(NeuralNetConfiguration.ListBuilder layers, Block block) {
        layers.layer(new ConvolutionLayer.Builder(block.kernel(), block.kernel())
                .nOut(block.filters())
                .activation(activation)
                .build());
        layers.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build());
    }
}
