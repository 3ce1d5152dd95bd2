package lab.data;

/** A part of a trial's data. */
public enum Part {
    /** What the network learns from. */
    TRAINING,
    /** What chooses hyperparameters. */
    VALIDATION,
    /** What nothing chooses from. */
    TEST
}
