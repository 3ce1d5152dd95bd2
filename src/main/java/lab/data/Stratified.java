package lab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/** Random rows with the classes in the proportions of the whole. */
final class Stratified {
    /** The seed of {@link #fixedSplit}; another one would make published results incomparable. */
    private static final long SEED = 1;

    private Stratified() {}

    /**
     * The rows of each part of a split that is the same for everyone, in random order within each part.
     *
     * @param labels [rows], from 0 to {@code classes - 1}
     * @param sizes sizes of the parts; together no more than all rows
     */
    static List<int[]> fixedSplit(int[] labels, int classes, int... sizes) {
        UniformRandomProvider random = RandomStream.SPLIT.open(SEED);
        int[] order = order(labels, classes, random);
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            parts.add(part(order, from, from + size, random));
            from += size;
        }
        return parts;
    }

    /**
     * All rows in a random order, every stretch of which holds the classes in proportion, to within one example per class.
     *
     * @param labels [rows], each from 0 to {@code classes - 1}
     * @return [rows], a permutation
     */
    static int[] order(int[] labels, int classes, UniformRandomProvider random) {
        int[] rows =
                ArraySampler.shuffle(random, IntStream.range(0, labels.length).toArray());
        double[] places = places(labels, classes, rows);
        // A stable sort: rows with equal places keep their random order.
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Double.compare(places[a], places[b]))
                .mapToInt(i -> rows[i])
                .toArray();
    }

    /** Spreads the rows of each class evenly over [0, 1). */
    private static double[] places(int[] labels, int classes, int[] rows) {
        int[] sizes = new int[classes];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        int[] met = new int[classes];
        double[] places = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int label = labels[rows[i]];
            places[i] = (met[label]++ + 0.5) / sizes[label];
        }
        return places;
    }

    /**
     * The rows of {@code order} from {@code from} until {@code to}, reshuffled so that no trace of the spreading is left.
     */
    static int[] part(int[] order, int from, int to, UniformRandomProvider random) {
        return ArraySampler.shuffle(random, Arrays.copyOfRange(order, from, to));
    }
}
