package lab.verdict;

/** The outcome for an expectation or a claim. */
public enum Outcome {
    /** The trend holds, significantly and at the named size. */
    SUPPORTED,
    /** The seeds significantly contradict the trend or its size. */
    REFUTED,
    /** The evidence does not decide. */
    INCONCLUSIVE
}
