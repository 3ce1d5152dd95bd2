package lab.schedule;

/**
 * A linear rise before another schedule: {@code peak (t + 1) / length} while {@code t < length}, then the other schedule
 * from its beginning, where {@code peak} is its first rate. Gradual warm-up as in Goyal et al. 2017, arXiv:1706.02677,
 * section 2.2.
 *
 * @param length updates or epochs of the rise
 * @param then the schedule that follows; its progress counts from the end of the rise
 */
public record Warmup(double length, Rate then) implements Rate {
    /** Checks the length. */
    public Warmup {
        Rate.checkLength("The length of a warm-up", length);
    }

    @Override
    public Per per() {
        return then.per();
    }

    @Override
    public double at(double t) {
        return t < length ? then.at(0) * (t + 1) / length : then.at(t - length);
    }

    @Override
    public Warmup clone() {
        return this;
    }
}
