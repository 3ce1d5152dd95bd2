package lab.metric;

/** Which way a metric is better; it decides the rank of a trial that diverged. */
public enum Better {
    /** Lower is better, e.g. a loss: a diverged trial ranks as positive infinity. */
    LOWER(Double.POSITIVE_INFINITY),
    /** Higher is better, e.g. an accuracy: a diverged trial ranks as negative infinity. */
    HIGHER(Double.NEGATIVE_INFINITY),
    /** Neither is better, e.g. a gradient norm: a diverged trial has no value and its pair counts for neither side. */
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
