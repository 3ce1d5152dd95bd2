package lab.worker;

/**
 * When a worker that has finished a trial is replaced: native memory that nobody gives back is given back by its end.
 *
 * @param limit resident bytes from which on it is
 */
record Recycling(long limit) {
    private static final double SHARE = 0.6; // of the machine's memory, for all workers together

    /** The rule for so many workers on this machine. */
    static Recycling of(int jobs) {
        return new Recycling((long) (SHARE * Memory.ofMachine() / jobs));
    }

    boolean isDue(Reply last) {
        return last.memory() > limit;
    }
}
