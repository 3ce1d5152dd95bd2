package lab.metric;

/**
 * One arm run with one seed.
 *
 * @param arm the arm
 * @param seed the seed, never 0 (Deeplearning4j replaces 0 by the clock)
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
