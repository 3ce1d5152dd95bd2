package lab.schedule;

/**
 * Inverse decay: {@code start / (1 + decay t)}.
 *
 * @param per what {@code t} counts
 * @param start the rate at {@code t = 0}
 * @param decay how fast it falls, per update or epoch
 */
public record Inverse(Per per, double start, double decay) implements Rate {
    @Override
    public double at(double t) {
        return start / (1 + decay * t);
    }

    @Override
    public Inverse clone() {
        return this;
    }
}
