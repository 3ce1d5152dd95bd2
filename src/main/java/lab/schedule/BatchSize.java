package lab.schedule;

/** Examples per update, which may change from epoch to epoch. */
public interface BatchSize {
    /** Examples per update in an epoch, counted from 0. */
    int at(int epoch);

    /** Always the same. */
    static BatchSize constant(int size) {
        return new Fixed(size);
    }

    /** Multiplied by {@code factor} every {@code epochs} epochs. */
    static Growing growing(int start, double factor, int epochs) {
        return new Growing(start, factor, epochs, Integer.MAX_VALUE);
    }

    /**
     * Always the same.
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
     * {@code start * factor^floor(epoch / epochs)}, rounded and at most {@code most}: the counterpart of step decay in Smith et al. 2018,
     * arXiv:1711.00489, section 5.
     *
     * @param start examples per update in the first epoch
     * @param factor what the size is multiplied by at each step
     * @param epochs epochs between two steps
     * @param most the largest size
     */
    record Growing(int start, double factor, int epochs, int most) implements BatchSize {
        /** Checks the numbers. */
        public Growing {
            check(start);
            Rate.checkLength("The length of a step", epochs);
            Rate.checkLength("The factor of a growing batch", factor);
        }

        @Override
        public int at(int epoch) {
            double size = Math.min(most, start * Math.pow(factor, Math.floorDiv(epoch, epochs)));
            return (int) Math.max(1, Math.round(size));
        }

        /** With a largest size. */
        public Growing atMost(int size) {
            return new Growing(start, factor, epochs, size);
        }
    }

    private static void check(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A batch needs at least one example, but its size was " + size + ".");
        }
    }
}
