package lab.worker;

/**
 * When a worker that has finished a trial is replaced: native memory that nobody gives back is given back by its end.
 *
 * @param limit resident bytes from which on it is
 * @param trials trials after which it is, however little it holds: growth was seen over thousands of trials and not
 *     explained; a start costs some seconds
 */
record Recycling(long limit, int trials) {
    private static final int TRIALS = 500;
    private static final double SHARE = 0.6; // of the machine's memory, for all workers together

    /** The rule for so many workers on this machine. */
    static Recycling of(int jobs) {
        return new Recycling((long) (SHARE * Memory.ofMachine() / jobs), TRIALS);
    }

    /** Whether a worker is replaced that has run {@code done} trials and said this of the last. */
    boolean isDue(Reply last, int done) {
        return last.memory() > limit || done >= trials;
    }
}
