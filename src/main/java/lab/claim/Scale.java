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

    private static final long FIRST_SEED = 101; // 1 to 99 are for pilots and for choosing tolerances

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

    /** The seeds of a study that needs no others: 101 and up. */
    public List<Long> seeds() {
        return seeds(FIRST_SEED, LECTURE.seedCount);
    }

    /** The seeds on which a setting is tuned; no published study uses them. */
    public List<Long> pilotSeeds() {
        return LongStream.rangeClosed(1, pick(1, 5, 5)).boxed().toList();
    }

    /**
     * The seeds of a study that needs its own: a fresh block, {@code lecture} of them, at scale SMOKE fewer and at FULL ten or
     * more.
     *
     * @param first the first of the block: 101, or 201, 301 and so on where seeds below were looked at before the study was
     *     changed
     * @param lecture the number with enough power, by {@code lab power}
     */
    public List<Long> seeds(long first, int lecture) {
        int count = pick(SMOKE.seedCount, lecture, Math.max(lecture, FULL.seedCount));
        return LongStream.range(first, first + count).boxed().toList();
    }

    /** The most examples that a trial may use of each part of the data: training, validation and test. */
    public int trainingLimit() {
        return trainingLimit;
    }
}
