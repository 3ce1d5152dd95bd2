package lab.schedule;

import java.util.List;

/** Examples per update, which may change from epoch to epoch. */
public interface BatchSize {
    /** Examples per update in an epoch, counted from 0. */
    int at(int epoch);

    /** Uses the same size in every epoch. */
    static BatchSize constant(int size) {
        return new Fixed(size);
    }

    /** Uses one size after another, each for {@code epochs} epochs, and the last one from then on. */
    static BatchSize stages(int epochs, List<Integer> sizes) {
        return new Stages(epochs, sizes);
    }

    /**
     * The same size in every epoch.
     *
     * @param size examples per update
     */
    record Fixed(int size) implements BatchSize {
        /** Checks the size. */
        public Fixed {
            check(size);
        }

        @Override
        public int at(int epoch) {
            return size;
        }
    }

    /**
     * One size after another: the counterpart of step decay in Smith et al. 2018, arXiv:1711.00489, section 5.
     *
     * @param epochs epochs per stage
     * @param sizes examples per update in each stage; the last one stays
     */
    record Stages(int epochs, List<Integer> sizes) implements BatchSize {
        /** Checks the numbers. */
        public Stages {
            Rate.checkLength("The length of a stage", epochs);
            sizes = List.copyOf(sizes);
            sizes.forEach(BatchSize::check);
        }

        @Override
        public int at(int epoch) {
            return sizes.get(Math.min(epoch / epochs, sizes.size() - 1));
        }
    }

    private static void check(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A batch needs at least one example, but its size was " + size + ".");
        }
    }
}
