package lab.data;

/** A part of a trial's data. */
public enum Part {
    /** The network learns from it. */
    TRAINING,
    /** Hyperparameters are chosen on it. */
    VALIDATION,
    /** Nothing is chosen on it. */
    TEST
}
