package lab.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import lab.data.Examples;
import lab.kernel.Rows;
import lab.probe.Parts;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Cuts the training set into batches, in a new order every epoch. */
final class Batches {
    private final Rows features;
    private final Rows targets;
    private final UniformRandomProvider random;
    private final int[] order;
    private Batch batch;

    Batches(Examples examples, long seed) {
        this.features = new Rows(Parts.features(examples));
        this.targets = new Rows(Parts.targets(examples));
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.order = IntStream.range(0, examples.size()).toArray();
    }

    /** Draws the order of the next epoch. */
    void shuffle() {
        ArraySampler.shuffle(random, order);
    }

    /** The number of batches in an epoch. */
    int count(int batchSize) {
        return (order.length + batchSize - 1) / batchSize;
    }

    /** The i-th batch of this epoch, from 0; the last one holds the rest. The next call overwrites its arrays. */
    Batch batch(int i, int batchSize) {
        int from = i * batchSize;
        int[] rows = Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length));
        if (batch == null || batch.size() != rows.length) {
            batch = new Batch(features.room(rows.length), targets.room(rows.length), rows.length);
        }
        features.pick(rows, batch.features());
        targets.pick(rows, batch.targets());
        return batch;
    }

    /** A batch of features [size, features] and targets [size, outputs]. */
    record Batch(INDArray features, INDArray targets, int size) {}
}
