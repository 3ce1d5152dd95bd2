package lab.schedule;

/**
 * Exponential decay: {@code start * exp(-decay t)}. A multiplication by {@code gamma} per unit is a decay of
 * {@code -ln gamma}.
 *
 * @param per what {@code t} counts
 * @param start the rate at {@code t = 0}
 * @param decay how fast it falls, per update or epoch; a negative one lets it rise
 */
public record Exponential(Per per, double start, double decay) implements Rate {
    @Override
    public double at(double t) {
        return start * Math.exp(-decay * t);
    }

    @Override
    public Exponential clone() {
        return this;
    }
}
