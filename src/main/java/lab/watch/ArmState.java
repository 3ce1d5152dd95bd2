package lab.watch;

/**
 * The progress of an arm's training.
 *
 * @param name the arm's name
 * @param phase its current phase
 * @param epoch epochs trained, with fractions
 * @param epochs epochs in all
 * @param step number of updates made
 */
public record ArmState(String name, Phase phase, double epoch, int epochs, int step) {
    /** The phase of an arm's training. */
    public enum Phase {
        /** Its turn has not come. */
        WAITING,
        /** It is being trained. */
        TRAINING,
        /** All epochs are done. */
        FINISHED,
        /** Its loss is no longer a number. */
        DIVERGED,
        /** The user ended it. */
        STOPPED,
        /** It failed. */
        FAILED;

        /** Whether its training has not ended. */
        public boolean isOpen() {
            return this == WAITING || this == TRAINING;
        }
    }

    ArmState in(Phase other) {
        return new ArmState(name, other, epoch, epochs, step);
    }
}
