package lab.worker;

/**
 * When to replace a worker that has finished a trial. Ending the process frees native memory that nothing else frees.
 *
 * @param limit resident bytes above which it is replaced
 * @param trials trials after which it is replaced, however little memory it holds: memory was seen to grow over thousands of
 *     trials for unknown reasons; a start costs a few seconds
 */
record Recycling(long limit, int trials) {
    private static final int TRIALS = 500;
    private static final double SHARE = 0.6; // of the machine's memory, for all workers together

    /** The rule for {@code jobs} workers on this machine. */
    static Recycling of(int jobs) {
        return new Recycling((long) (SHARE * Memory.ofMachine() / jobs), TRIALS);
    }

    /** Whether to replace a worker that has run {@code done} trials and sent {@code last}. */
    boolean isDue(Reply last, int done) {
        return last.memory() > limit || done >= trials;
    }
}
