package lab.verdict;

/** The outcome of a judgement, of a claim or of a part of it. */
public enum Outcome {
    /** It holds in every regime. */
    SUPPORTED,
    /** It holds in one regime and fails in another. */
    DEPENDS,
    /** It fails in every regime. */
    REFUTED,
    /** The seeds decide it neither way, or nothing could be judged. */
    INCONCLUSIVE
}
