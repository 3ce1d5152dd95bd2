package lab.train;

import lab.data.Examples;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The training set in a new order every epoch, cut into ready batches. */
final class Batches {
    private final Examples examples;
    private final UniformRandomProvider random;
    private final int[] order;

    Batches(Examples examples, long seed) {
        this.examples = examples;
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.order = java.util.stream.IntStream.range(0, examples.size()).toArray();
    }

    /** Draws the order of the next epoch. */
    void shuffle() {
        ArraySampler.shuffle(random, order);
    }

    /** Batches in an epoch. */
    int count(int batchSize) {
        return (order.length + batchSize - 1) / batchSize;
    }

    /** The i-th batch of this epoch, from 0; the last one holds what is left. */
    Batch batch(int i, int batchSize) {
        int from = i * batchSize;
        int size = Math.min(batchSize, order.length - from);
        return new Batch(
                gather(examples.featureArray(), examples.features(), from, size),
                gather(examples.targetArray(), examples.outputs(), from, size),
                size);
    }

    private INDArray gather(float[] source, int columns, int from, int size) {
        float[] rows = new float[size * columns];
        for (int i = 0; i < size; i++) {
            System.arraycopy(source, order[from + i] * columns, rows, i * columns, columns);
        }
        return Nd4j.create(rows, new long[] {size, columns}, 'c');
    }

    /** Features [size, features] and targets [size, outputs]. */
    record Batch(INDArray features, INDArray targets, int size) {}
}
