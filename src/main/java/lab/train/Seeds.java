package lab.train;

/**
 * The seeds of a trial, one for each purpose, so that enlarging the data set does not change the initial weights.
 *
 * @param trial the trial's seed, not 0
 */
public record Seeds(long trial) {
    /** Refuses 0. */
    public Seeds {
        if (trial == 0) {
            throw new IllegalArgumentException("Seed 0 is not reproducible in Deeplearning4j; seeds start at 1.");
        }
    }

    /** The seed for the initial weights. */
    public long forInit() {
        return mix(trial, 1);
    }

    /** The seed for drawing or subsetting the data. */
    public long forData() {
        return mix(trial, 2);
    }

    /** The seed for the order of the examples. */
    public long forOrder() {
        return mix(trial, 3);
    }

    /** The seed for the draws within one update, such as dropout masks. It does not depend on earlier draws. */
    public long forUpdate(int step) {
        return mix(mix(trial, 4), step);
    }

    /** SplitMix64's finalizer (Steele et al. 2014), over the seed advanced by {@code purpose + 1} golden gammas; never 0. */
    private static long mix(long seed, long purpose) {
        long z = seed + (purpose + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
