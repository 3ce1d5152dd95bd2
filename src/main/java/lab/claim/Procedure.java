package lab.claim;

import lab.metric.Recorder;

/**
 * A recipe without a network: a path on a test surface, a worked example, a table of invariances.
 *
 * @param steps the steps to follow
 */
public record Procedure(Steps steps) implements Recipe {
    /** The steps of a procedure: draw from {@code seed} alone and record. */
    @FunctionalInterface
    public interface Steps {
        /** Records everything a trial finds. */
        void follow(long seed, Recorder recorder);
    }
}
