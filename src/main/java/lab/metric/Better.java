package lab.metric;

/** Which way a metric is better; it decides the rank of a trial that diverged. */
public enum Better {
    /** As a loss: a diverged trial ranks as positive infinity. */
    LOWER(Double.POSITIVE_INFINITY),
    /** As an accuracy: a diverged trial ranks as negative infinity. */
    HIGHER(Double.NEGATIVE_INFINITY),
    /** Neither, as a gradient norm: a diverged trial has no value and its pair counts for no side. */
    NEITHER(Double.NaN);

    private final double worst;

    Better(double worst) {
        this.worst = worst;
    }

    /** The value that stands for a diverged trial. */
    public double worst() {
        return worst;
    }
}
