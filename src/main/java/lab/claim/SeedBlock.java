package lab.claim;

import java.util.List;

/**
 * The seeds on which a claim is judged, and why on these.
 *
 * @param first the first: 101, or 201, 301 and so on where lower ones were looked at before the study changed
 * @param count how many at scale LECTURE; FULL takes ten at least, SMOKE fewer
 * @param why why these and so many; empty for the usual ones
 */
public record SeedBlock(long first, int count, String why) {
    /** Five, from 101 up. */
    public static final SeedBlock USUAL = new SeedBlock(101, 5, "");

    /** Refuses the seeds of pilots. */
    public SeedBlock {
        if (first <= 100) {
            throw new IllegalArgumentException(
                    "Seeds to judge on start at 101, but were from " + first + ": 1 to 99 are pilots'.");
        }
    }

    /** The seeds of a study at a scale. */
    public List<Long> at(Scale scale) {
        return scale.seeds(first, count);
    }
}
