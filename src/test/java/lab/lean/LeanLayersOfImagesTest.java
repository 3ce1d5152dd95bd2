package lab.lean;

import static lab.lean.Classifiers.batches;
import static lab.lean.Classifiers.distance;
import static lab.lean.Classifiers.lean;
import static lab.lean.Classifiers.settings;
import static lab.lean.Classifiers.stock;
import static lab.lean.Classifiers.trained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class LeanLayersOfImagesTest {
    private static final double TOLERANCE = 1e-5;
    private static final InputType IMAGES = InputType.convolutional(6, 6, 2);
    private static final long[] SHAPE = {5, 2, 6, 6};

    /** Every kind of lean layer for images, behind {@code input}. */
    private static MultiLayerConfiguration network(InputType input) {
        return Classifiers.of(
                input,
                convolution().build(),
                new BatchNormalization.Builder().build(),
                new ActivationLayer.Builder().activation(Activation.TANH).build(),
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(2, 2)
                        .stride(1, 1)
                        .build(),
                new DenseLayer.Builder().nOut(4).activation(Activation.TANH).build());
    }

    private static ConvolutionLayer.Builder convolution() {
        return new ConvolutionLayer.Builder(3, 3).padding(1, 1).nOut(3).activation(Activation.SIGMOID);
    }

    @Test
    void gradientsAreTheDerivativesOfTheLossInRandomDirections() {
        MultiLayerNetwork lean = lean(network(IMAGES));
        MultiLayerNetwork exact = stock(network(IMAGES)).convertDataType(DataType.DOUBLE);
        DataSet batch = batches(SHAPE).get(0);
        loss(lean, batch);

        for (int i = 0; i < 4; i++) {
            Map<String, INDArray> direction = direction(exact, i);
            double derivative = direction.entrySet().stream()
                    .mapToDouble(d -> dot(lean.gradient().getGradientFor(d.getKey()), d.getValue()))
                    .sum();
            double h = 1e-5;
            double difference = (lossAt(exact, direction, h, batch) - lossAt(exact, direction, -h, batch)) / (2 * h);

            assertThat(derivative / SHAPE[0]).isCloseTo(difference, within(2e-5 * (1 + Math.abs(difference))));
        }
    }

    /** Of all parameters but the running statistics, whose gradient is none. */
    private static Map<String, INDArray> direction(MultiLayerNetwork network, long seed) {
        Map<String, INDArray> direction = new LinkedHashMap<>();
        network.paramTable().forEach((name, numbers) -> {
            if (!name.endsWith("mean") && !name.endsWith("stdev")) {
                direction.put(
                        name,
                        Nd4j.randn(
                                        0,
                                        1,
                                        numbers.shape(),
                                        Nd4j.getRandomFactory().getNewRandomInstance(seed + 1))
                                .castTo(DataType.DOUBLE));
            }
        });
        return direction;
    }

    private static double dot(INDArray gradient, INDArray direction) {
        return gradient.castTo(DataType.DOUBLE)
                .reshape(direction.shape())
                .mul(direction)
                .sumNumber()
                .doubleValue();
    }

    private static double lossAt(MultiLayerNetwork network, Map<String, INDArray> direction, double h, DataSet batch) {
        direction.forEach((name, numbers) -> network.getParam(name).addi(numbers.mul(h)));
        double loss = loss(network, batch);
        direction.forEach((name, numbers) -> network.getParam(name).subi(numbers.mul(h)));
        return loss;
    }

    private static double loss(MultiLayerNetwork network, DataSet batch) {
        network.setInput(batch.getFeatures().castTo(network.params().dataType()));
        network.setLabels(batch.getLabels().castTo(network.params().dataType()));
        network.computeGradientAndScore();
        return network.score();
    }

    static Stream<MultiLayerConfiguration> firstLayers() {
        return Stream.of(
                network(IMAGES),
                network(InputType.convolutionalFlat(6, 6, 2)),
                Classifiers.of(IMAGES, new BatchNormalization.Builder().build()),
                Classifiers.of(IMAGES, new SubsamplingLayer.Builder(PoolingType.MAX).build()));
    }

    @ParameterizedTest
    @MethodSource("firstLayers")
    void theInputGradientIsThatOfStockLayersAlsoAfterTraining(MultiLayerConfiguration configuration) {
        boolean isFlat = configuration.getInputPreProcess(0) != null;
        long[] shape = isFlat ? new long[] {5, 72} : SHAPE;
        DataSet batch = batches(shape).get(0);

        INDArray lean = inputGradient(trained(lean(configuration), 3, shape), batch);
        INDArray stock = inputGradient(trained(stock(configuration), 3, shape), batch);

        assertThat(lean.shape()).isEqualTo(shape);
        assertThat(distance(lean, stock)).isLessThan(TOLERANCE);
    }

    private static INDArray inputGradient(MultiLayerNetwork network, DataSet batch) {
        return network.calculateGradients(batch.getFeatures(), batch.getLabels(), null, null)
                .getSecond();
    }

    @Test
    void batchesOfChangingSizeWithInferenceBetweenThemTrainAsStockLayersDo() {
        MultiLayerNetwork lean = lean(network(IMAGES));
        MultiLayerNetwork stock = stock(network(IMAGES));

        for (long size : new long[] {7, 3, 9}) {
            for (MultiLayerNetwork network : List.of(lean, stock)) {
                trained(network, 4, size, 2, 6, 6);
                network.output(batches(2, 2, 6, 6).get(0).getFeatures());
            }
        }

        assertThat(distance(lean.params(), stock.params())).isLessThan(TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aResidualGraphTrainsAsWithStockLayers(int batch) {
        ComputationGraph stock = new ComputationGraph(residual());
        ComputationGraph lean = new ComputationGraph(LeanLayers.of(residual()));
        stock.init();
        lean.init();

        trained(stock, 200, batch, 2, 6, 6);
        trained(lean, 200, batch, 2, 6, 6);

        assertThat(lean.getLayer("first")).matches(LeanLayers::isLean);
        assertThat(distance(lean.params(), stock.params())).isLessThan(TOLERANCE);
    }

    private static ComputationGraphConfiguration residual() {
        return settings()
                .graphBuilder()
                .addInputs("images")
                .setInputTypes(IMAGES)
                .addLayer("first", convolution().build(), "images")
                .addLayer("norm", new BatchNormalization.Builder().build(), "first")
                .addLayer(
                        "relu",
                        new ActivationLayer.Builder()
                                .activation(Activation.RELU)
                                .build(),
                        "norm")
                .addLayer("second", convolution().build(), "relu")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "first", "second")
                .addLayer("pool", new SubsamplingLayer.Builder(PoolingType.AVG).build(), "sum")
                .addLayer("classes", Classifiers.softmax(), "pool")
                .setOutputs("classes")
                .build();
    }

    @Test
    void jsonKeepsTheLeanLayers() {
        MultiLayerConfiguration lean = LeanLayers.of(network(IMAGES));

        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(lean.toJson());

        assertThat(read).isEqualTo(lean);
        assertThat(read.getConf(0).getLayer()).isInstanceOf(LeanConvolution.class);
        assertThat(read.getConf(3).getLayer()).isInstanceOf(LeanPooling.class);
    }

    @Test
    void aSavedNetworkComputesTheSameBits() throws IOException {
        MultiLayerNetwork network = trained(lean(network(IMAGES)), 5, SHAPE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        INDArray images = batches(SHAPE).get(1).getFeatures();

        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork read =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);

        assertThat(read.getLayer(1)).matches(LeanLayers::isLean);
        assertThat(read.output(images)).isEqualTo(network.output(images));
    }

    @Test
    void trainingInTwoThreadsGivesTheBitsOfTrainingInOne() throws Exception {
        float[] alone = numbers();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<float[]> first = threads.submit(LeanLayersOfImagesTest::numbers);
            Future<float[]> second = threads.submit(LeanLayersOfImagesTest::numbers);

            assertThat(first.get()).isEqualTo(alone);
            assertThat(second.get()).isEqualTo(alone);
        } finally {
            threads.shutdown();
        }
    }

    private static float[] numbers() {
        return trained(lean(network(IMAGES)), 30, SHAPE).params().toFloatVector();
    }

    static Stream<Layer> unsupported() {
        return Stream.of(
                convolution().dilation(2, 2).build(),
                convolution().activation(Activation.GELU).build(),
                convolution().dataFormat(CNN2DFormat.NHWC).build(),
                new BatchNormalization.Builder().lockGammaBeta(true).build(),
                new BatchNormalization.Builder().useLogStd(false).build(),
                new SubsamplingLayer.Builder(PoolingType.PNORM).pnorm(2).build(),
                new ActivationLayer.Builder().activation(Activation.SOFTPLUS).build());
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void whatIsNotSupportedIsComputedByStockLayers(Layer layer) {
        InputType input = layer instanceof ConvolutionLayer c && c.getCnn2dDataFormat() == CNN2DFormat.NHWC
                ? InputType.convolutional(6, 6, 2, CNN2DFormat.NHWC)
                : IMAGES;
        long[] shape = input == IMAGES ? SHAPE : new long[] {5, 6, 6, 2};
        MultiLayerConfiguration configuration = Classifiers.of(input, layer);

        MultiLayerNetwork lean = trained(lean(configuration), 5, shape);
        MultiLayerNetwork stock = trained(stock(configuration), 5, shape);

        assertThat(lean.getLayer(0).getClass()).isEqualTo(stock.getLayer(0).getClass());
        assertThat(distance(lean.params(), stock.params())).isLessThan(TOLERANCE);
    }

    @Test
    void inDoublePrecisionEveryLayerIsStock() {
        MultiLayerNetwork network = stock(LeanLayers.of(network(IMAGES))).convertDataType(DataType.DOUBLE);

        assertThat(network.getLayers())
                .allSatisfy(
                        layer -> assertThat(layer.getClass().getPackageName()).startsWith("org.deeplearning4j"));
    }
}
