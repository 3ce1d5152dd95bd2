package lab.metric;

/**
 * One arm run with one seed.
 *
 * @param arm the arm
 * @param seed the seed, never 0 (Deeplearning4j takes the clock for it)
 */
public record TrialKey(ArmKey arm, long seed) {
    /** Refuses seed 0. */
    public TrialKey {
        if (seed == 0) {
            throw new IllegalArgumentException("Seed 0 is not reproducible in Deeplearning4j; seeds start at 1.");
        }
    }

    @Override
    public String toString() {
        return arm + ", seed " + seed;
    }
}
