package lab.data;

/** Which mean and standard deviation normalize the examples that a trained network is shown. */
public enum TestStatistics {
    /** The statistics stored from training: the correct choice. */
    STORED,
    /**
     * The statistics of the new batch itself, feature by feature. As in {@link DataSource#standardized()}, a feature that is
     * constant over the batch becomes 0; in a batch of one example, every feature does, so nothing of it is left.
     */
    OWN,
    /** None: the network is shown the raw features. */
    NONE
}
