package lab.lean;

import static lab.lean.Classifiers.distance;
import static lab.lean.Classifiers.lean;
import static lab.lean.Classifiers.perturbed;
import static lab.lean.Classifiers.stock;
import static lab.lean.Classifiers.trained;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lean convolutions, poolings and batch normalizations against Deeplearning4j's own, after 200 steps from the same seed. */
class LeanImagesTest {
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-5; // of ||lean - stock|| / ||stock||
    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.ELU, Activation.IDENTITY);

    static Stream<Arguments> convolutions() {
        return Stream.of(
                convolution(1, 4, 3, 1, 0, ConvolutionMode.Truncate, Activation.RELU),
                convolution(2, 3, 3, 2, 1, ConvolutionMode.Truncate, Activation.TANH),
                convolution(3, 2, 2, 1, 1, ConvolutionMode.Truncate, Activation.SIGMOID),
                convolution(2, 5, 1, 1, 0, ConvolutionMode.Truncate, Activation.ELU),
                convolution(1, 2, 4, 3, 2, ConvolutionMode.Truncate, Activation.LEAKYRELU),
                convolution(2, 4, 3, 1, 0, ConvolutionMode.Same, Activation.TANH),
                convolution(1, 3, 4, 2, 0, ConvolutionMode.Same, Activation.IDENTITY),
                convolution(2, 3, 3, 2, 0, ConvolutionMode.Strict, Activation.SIGMOID));
    }

    private static Arguments convolution(
            int channels, int filters, int kernel, int stride, int padding, ConvolutionMode mode, Activation f) {
        MultiLayerConfiguration network = Classifiers.of(
                InputType.convolutional(7, 9, channels),
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .padding(padding, padding)
                        .convolutionMode(mode)
                        .nOut(filters)
                        .activation(f)
                        .build(),
                new ConvolutionLayer.Builder(2, 1)
                        .nOut(3)
                        .hasBias(false)
                        .activation(f)
                        .build());
        String name = channels + " channels, " + filters + " filters of " + kernel + ", stride " + stride + ", padding "
                + padding + ", " + mode + ", " + f;
        return Arguments.of(name, network, new long[] {5, channels, 7, 9});
    }

    static Stream<Arguments> poolings() {
        return Stream.of(PoolingType.MAX, PoolingType.AVG)
                .flatMap(type -> Stream.of(
                        pooling(type, 2, 2, 0, ConvolutionMode.Truncate, false),
                        pooling(type, 3, 2, 1, ConvolutionMode.Truncate, false),
                        pooling(type, 3, 1, 1, ConvolutionMode.Truncate, true),
                        pooling(type, 3, 2, 0, ConvolutionMode.Same, false),
                        pooling(type, 2, 3, 0, ConvolutionMode.Truncate, true)));
    }

    private static Arguments pooling(
            PoolingType type, int kernel, int stride, int padding, ConvolutionMode mode, boolean isPaddingCounted) {
        MultiLayerConfiguration network = Classifiers.of(
                InputType.convolutional(8, 7, 2),
                new ConvolutionLayer.Builder(2, 2)
                        .nOut(3)
                        .activation(Activation.RELU)
                        .build(),
                new SubsamplingLayer.Builder(type)
                        .kernelSize(kernel, kernel)
                        .stride(stride, stride)
                        .padding(padding, padding)
                        .convolutionMode(mode)
                        .avgPoolIncludePadInDivisor(isPaddingCounted)
                        .build());
        String name = type + " of " + kernel + ", stride " + stride + ", padding " + padding + ", " + mode
                + (isPaddingCounted ? ", padding counted" : "");
        return Arguments.of(name, network, new long[] {6, 2, 8, 7});
    }

    static Stream<Arguments> normalizedDense() {
        return Stream.concat(
                Stream.of(normalized(Activation.SIGMOID, 7)),
                ACTIVATIONS.stream().map(f -> normalized(f, 32)));
    }

    private static Arguments normalized(Activation f, int batch) {
        return Arguments.of("dense, " + f + ", batches of " + batch, dense(f), new long[] {batch, 6});
    }

    private static MultiLayerConfiguration dense(Activation f) {
        return Classifiers.of(
                InputType.feedForward(6),
                new DenseLayer.Builder()
                        .nOut(9)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build(),
                new BatchNormalization.Builder().build(),
                new ActivationLayer.Builder().activation(f).build(),
                new DenseLayer.Builder().nOut(8).activation(f).build(),
                new BatchNormalization.Builder().decay(0.8).eps(1e-3).build());
    }

    static Stream<Arguments> normalizedConvolutions() {
        return Stream.of(
                normalizedImages(Activation.ELU, 6),
                normalizedImages(Activation.RELU, 6),
                normalizedImages(Activation.TANH, 1));
    }

    private static Arguments normalizedImages(Activation f, int batch) {
        return Arguments.of("images, " + f + ", batches of " + batch, images(f), new long[] {batch, 1, 8, 8});
    }

    private static MultiLayerConfiguration images(Activation f) {
        return Classifiers.of(
                InputType.convolutional(8, 8, 1),
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .activation(Activation.IDENTITY)
                        .build(),
                new BatchNormalization.Builder().build(),
                new ActivationLayer.Builder().activation(f).build(),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                new ConvolutionLayer.Builder(2, 2).nOut(5).activation(f).build(),
                new BatchNormalization.Builder().build());
    }

    static Stream<Arguments> leNet() {
        MultiLayerConfiguration network = Classifiers.of(
                InputType.convolutionalFlat(12, 12, 1),
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .activation(Activation.RELU)
                        .build(),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                new ConvolutionLayer.Builder(2, 2)
                        .nOut(6)
                        .dropOut(0.8)
                        .activation(Activation.RELU)
                        .build(),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                new DenseLayer.Builder()
                        .nOut(10)
                        .l2(1e-3)
                        .activation(Activation.RELU)
                        .build());
        return Stream.of(Arguments.of("a small LeNet on images in rows", network, new long[] {8, 144}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"convolutions", "poolings", "normalizedDense", "normalizedConvolutions", "leNet"})
    void parametersAndOutputsAreThoseOfStockLayers(String name, MultiLayerConfiguration configuration, long[] shape) {
        MultiLayerNetwork stock = trained(stock(configuration), STEPS, shape);
        MultiLayerNetwork lean = trained(lean(configuration), STEPS, shape);

        INDArray x = Classifiers.batches(shape).get(0).getFeatures();
        assertThat(distance(lean.params(), stock.params())).as(name).isLessThan(TOLERANCE);
        assertThat(distance(lean.output(x), stock.output(x))).as(name).isLessThan(TOLERANCE);
    }

    /** Normalized by a few examples a unit is nearly +1 or -1, and which one can hang on a rounding error. */
    static Stream<Arguments> chaotic() {
        return Stream.of(
                normalized(Activation.TANH, 2),
                normalized(Activation.SIGMOID, 4),
                normalizedImages(Activation.RELU, 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chaotic")
    void whereStockLayersAmplifyRoundingLeanOnesDifferAsMuchAsRoundingDoes(
            String name, MultiLayerConfiguration configuration, long[] shape) {
        INDArray stock = trained(stock(configuration), STEPS, shape).params();
        INDArray lean = trained(lean(configuration), STEPS, shape).params();
        INDArray rounded = trained(perturbed(configuration), STEPS, shape).params();

        assertThat(distance(rounded, stock)).as("control of " + name).isGreaterThan(TOLERANCE);
        assertThat(distance(lean, stock)).as(name).isLessThan(10 * distance(rounded, stock));
    }
}
