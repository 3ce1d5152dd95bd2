package lab.claim;

import java.util.List;
import java.util.stream.LongStream;

/** How much computing time a study spends. */
public enum Scale {
    /** Seconds for the whole syllabus, to check that everything runs. Never published, judges nothing. */
    SMOKE(2, 256),
    /** Minutes on two cores: figures and verdicts for a lecture. */
    LECTURE(5, Integer.MAX_VALUE),
    /** Published set-ups and full data sets, for a GPU or a night of computing. */
    FULL(10, Integer.MAX_VALUE);

    /** The first published seed. Seeds 1 to 99 are for pilots and for choosing tolerances. */
    public static final long FIRST_SEED = 101;

    private final int seedCount;
    private final int trainingLimit;

    Scale(int seedCount, int trainingLimit) {
        this.seedCount = seedCount;
        this.trainingLimit = trainingLimit;
    }

    /** Returns the value for this scale. */
    public <T> T pick(T smoke, T lecture, T full) {
        return switch (this) {
            case SMOKE -> smoke;
            case LECTURE -> lecture;
            case FULL -> full;
        };
    }

    /** The seeds of a study: 101 and up. */
    public List<Long> seeds() {
        return seeds(seedCount);
    }

    /** The seeds on which a setting is tuned; no published study uses them. */
    public List<Long> pilotSeeds() {
        return LongStream.rangeClosed(1, pick(1, 3, 3)).boxed().toList();
    }

    /** Returns this many seeds, from 101 up. */
    public static List<Long> seeds(int count) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + count).boxed().toList();
    }

    /** The most examples that a trial may use of each part of the data: training, validation and test. */
    public int trainingLimit() {
        return trainingLimit;
    }
}
