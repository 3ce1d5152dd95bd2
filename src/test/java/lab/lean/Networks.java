package lab.lean;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains Deeplearning4j's own layers and the lean ones alike, and says how far apart the parameters end. */
final class Networks {
    static final int STEPS = 200;
    private static final int BATCHES = 4;

    private Networks() {}

    /** What training uses: inputs [batch, inputs] and labels [batch, outputs] of a few batches. */
    record Data(List<INDArray> inputs, List<INDArray> labels) {
        /** Standard normal inputs and one of {@code outputs} classes each, drawn at random. */
        static Data classes(int batch, int inputs, int outputs) {
            return drawn(batch, inputs, outputs, false);
        }

        /** As {@link #classes}, with probabilities of all classes for labels, which suits every loss. */
        static Data probabilities(int batch, int inputs, int outputs) {
            return drawn(batch, inputs, outputs, true);
        }

        /** One batch. */
        DataSet batch(int index) {
            return new DataSet(inputs.get(index), labels.get(index));
        }

        private static Data drawn(int batch, int inputs, int outputs, boolean soft) {
            Random random = Nd4j.getRandomFactory().getNewRandomInstance(7);
            List<INDArray> x = new ArrayList<>();
            List<INDArray> y = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                x.add(Nd4j.randn(0, 1, new long[] {batch, inputs}, random));
                INDArray chances = Nd4j.rand(random, batch, outputs);
                y.add(soft ? chances.divColumnVector(chances.sum(1)) : hottest(chances));
            }
            return new Data(x, y);
        }

        private static INDArray hottest(INDArray chances) {
            return chances.eq(chances.max(true, 1).broadcast(chances.shape())).castTo(chances.dataType());
        }
    }

    /** Deeplearning4j's own, trained. */
    static MultiLayerNetwork stock(MultiLayerConfiguration configuration, Data data) {
        return trained(initialized(configuration), data);
    }

    /** The same network with lean layers, loop and updater, trained. */
    static MultiLayerNetwork lean(MultiLayerConfiguration configuration, Data data) {
        MultiLayerNetwork network = new LeanNetwork(LeanLayers.of(configuration));
        network.init();
        LeanUpdater.install(network);
        return trained(network, data);
    }

    /** Deeplearning4j's own, trained from weights that differ in the last bits: how much the network amplifies rounding. */
    static MultiLayerNetwork perturbed(MultiLayerConfiguration configuration, Data data) {
        MultiLayerNetwork network = initialized(configuration);
        Random random = Nd4j.getRandomFactory().getNewRandomInstance(11);
        INDArray noise = Nd4j.rand(random, network.params().shape());
        network.params().muli(noise.subi(0.5).muli(2.4e-7).addi(1)); // up to one unit in the last place
        return trained(network, data);
    }

    static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
        network.init();
        return network;
    }

    /** After {@link #STEPS} updates, the generator seeded anew before each, as the laboratory's training loop does. */
    static MultiLayerNetwork trained(MultiLayerNetwork network, Data data) {
        for (int step = 0; step < STEPS; step++) {
            step(network, data, step);
        }
        return network;
    }

    static void step(MultiLayerNetwork network, Data data, int step) {
        Nd4j.getRandom().setSeed(1000 + step);
        network.fit(data.inputs().get(step % BATCHES), data.labels().get(step % BATCHES));
    }

    /** {@code ||a - b|| / ||b||}, Euclidean, over all numbers; 0 if they are the same. */
    static double distance(INDArray a, INDArray b) {
        double difference = a.sub(b).norm2Number().doubleValue();
        return difference == 0 ? 0 : difference / b.norm2Number().doubleValue();
    }
}
