package lab.schedule;

import java.util.List;

/**
 * One rate after another: {@code start * factors[floor(t / length)]}.
 *
 * @param per what {@code t} counts
 * @param length updates or epochs per stage
 * @param start the rate that the factors multiply
 * @param factors one factor per stage; the last one stays
 */
public record Stages(Per per, double length, double start, List<Double> factors) implements Rate {
    /** Checks the length. */
    public Stages {
        Rate.checkLength("The length of a stage", length);
        factors = List.copyOf(factors);
    }

    @Override
    public double at(double t) {
        return start * factors.get((int) Math.min(t / length, factors.size() - 1));
    }

    @Override
    public Stages clone() {
        return this;
    }
}
