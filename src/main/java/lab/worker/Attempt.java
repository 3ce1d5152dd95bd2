package lab.worker;

/** How a worker's attempt at a trial ended. */
sealed interface Attempt {
    /**
     * The worker replied.
     *
     * @param reply its reply
     */
    record Answered(Reply reply) implements Attempt {}

    /**
     * The worker is gone, and the trial with it.
     *
     * @param how a verb and its object, e.g. {@code ended its worker with status 134}
     */
    record Lost(String how) implements Attempt {}
}
