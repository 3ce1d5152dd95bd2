package lab.lean;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Classifiers of three classes with given hidden layers, trained alike on inputs of random numbers. */
final class Classifiers {
    static final int CLASSES = 3;
    private static final int BATCHES = 4;
    private static final double LAST_PLACE = 1.2e-7; // of a float, relative

    private Classifiers() {}

    static MultiLayerConfiguration of(InputType input, Layer... hidden) {
        NeuralNetConfiguration.ListBuilder layers = settings().list();
        Arrays.stream(hidden).forEach(layers::layer);
        return layers.layer(softmax()).setInputType(input).build();
    }

    static NeuralNetConfiguration.Builder settings() {
        return new NeuralNetConfiguration.Builder()
                .seed(11)
                .weightInit(WeightInit.XAVIER)
                .updater(new Nesterovs(0.02, 0.5));
    }

    static OutputLayer softmax() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Deeplearning4j's own layers. */
    static MultiLayerNetwork stock(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
        network.init();
        return network;
    }

    /** The lean layers, loop and updater. */
    static MultiLayerNetwork lean(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new LeanNetwork(LeanLayers.of(configuration));
        network.init();
        LeanUpdater.install(network);
        return network;
    }

    /** Deeplearning4j's own layers, with weights that differ in the last place: what rounding may do to the result. */
    static MultiLayerNetwork perturbed(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = stock(configuration);
        INDArray noise = Nd4j.rand(generator(5), network.params().shape());
        network.params().muli(noise.subi(0.5).muli(2 * LAST_PLACE).addi(1));
        return network;
    }

    /** The same batches each time, of inputs of this shape with the batch first. */
    static List<DataSet> batches(long... shape) {
        Random random = generator(7);
        return IntStream.range(0, BATCHES)
                .mapToObj(i -> new DataSet(Nd4j.randn(0, 1, shape, random), labels((int) shape[0], random)))
                .toList();
    }

    private static INDArray labels(int count, Random random) {
        INDArray labels = Nd4j.zeros(count, CLASSES);
        for (int i = 0; i < count; i++) {
            labels.putScalar(i, random.nextInt(CLASSES), 1);
        }
        return labels;
    }

    /** After so many updates, the generator of dropout seeded before each, as in the laboratory's training loop. */
    static <N extends NeuralNetwork> N trained(N network, int steps, long... shape) {
        List<DataSet> batches = batches(shape);
        for (int i = 0; i < steps; i++) {
            Nd4j.getRandom().setSeed(1_000 + i);
            network.fit(batches.get(i % BATCHES));
        }
        return network;
    }

    /** {@code ||a - b|| / ||b||}, Euclidean, over all numbers. */
    static double distance(INDArray a, INDArray b) {
        return a.sub(b).norm2Number().doubleValue() / b.norm2Number().doubleValue();
    }

    private static Random generator(long seed) {
        return Nd4j.getRandomFactory().getNewRandomInstance(seed);
    }
}
