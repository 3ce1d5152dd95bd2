package lab.data;

/** Whose mean and standard deviation normalize what a trained network is shown. */
public enum TestStatistics {
    /** Those stored from training, as is right. */
    STORED,
    /**
     * Those of the new batch itself, feature by feature. A feature that is constant over the batch becomes 0, as in
     * {@link DataSource#standardized()}: so does every feature of a batch of one example, and nothing of it is left.
     */
    OWN,
    /** None: the network is shown the raw features. */
    NONE
}
