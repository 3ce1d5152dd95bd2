package lab.verdict;

/** What the evidence says of an expectation, or of a claim. */
public enum Outcome {
    /** The trend shows, significantly and at the size that was named. */
    SUPPORTED,
    /** The seeds significantly contradict the trend or its size. */
    REFUTED,
    /** Neither. */
    INCONCLUSIVE
}
