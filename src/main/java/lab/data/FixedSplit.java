package lab.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Splits that are the same for everyone: random, with the classes in proportion, by a seed that never changes. */
final class FixedSplit {
    /** Another value would make published results incomparable. */
    private static final long SEED = 1;

    private FixedSplit() {}

    /**
     * Rows of the parts, in random order within each.
     *
     * @param labels [rows], from 0 to {@code classes - 1}
     * @param sizes of the parts, which together take no more than all rows
     */
    static List<int[]> rows(int[] labels, int classes, int... sizes) {
        UniformRandomProvider random = RandomStream.SPLIT.open(SEED);
        int[] order = Stratified.order(labels, classes, random);
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            parts.add(Stratified.part(order, from, from + size, random));
            from += size;
        }
        return parts;
    }
}
