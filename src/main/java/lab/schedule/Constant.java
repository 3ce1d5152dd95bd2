package lab.schedule;

/**
 * A rate that does not change.
 *
 * @param rate the rate
 */
public record Constant(double rate) implements Rate {
    @Override
    public Per per() {
        return Per.STEP;
    }

    @Override
    public double at(double t) {
        return rate;
    }

    @Override
    public Constant clone() {
        return this;
    }
}
