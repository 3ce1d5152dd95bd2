package lab.schedule;

import java.util.List;

/**
 * Examples per update, which may change from epoch to epoch: one size after another, each for the same number of epochs.
 * Growing sizes are the counterpart of step decay in Smith et al. 2018, arXiv:1711.00489, section 5.
 *
 * @param epochs epochs per stage
 * @param sizes examples per update in each stage; the last one stays
 */
public record BatchSize(int epochs, List<Integer> sizes) {
    /** Checks the numbers. */
    public BatchSize {
        Rate.checkLength("The length of a stage", epochs);
        sizes = List.copyOf(sizes);
        sizes.forEach(BatchSize::check);
    }

    private static void check(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A batch needs at least one example, but its size was " + size + ".");
        }
    }

    /** Uses the same size in every epoch. */
    public static BatchSize constant(int size) {
        return stages(1, List.of(size));
    }

    /** Uses one size after another, each for {@code epochs} epochs, and the last one from then on. */
    public static BatchSize stages(int epochs, List<Integer> sizes) {
        return new BatchSize(epochs, sizes);
    }

    /** Examples per update in an epoch, counted from 0. */
    public int at(int epoch) {
        return sizes.get(Math.min(epoch / epochs, sizes.size() - 1));
    }
}
