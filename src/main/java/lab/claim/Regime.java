package lab.claim;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lab.metric.ArmKey;

/**
 * A condition under which a clause is judged: arms at these levels of their factors, e.g. at a learning rate of 0.1. A slide
 * that names no condition claims its sentence for all that students will meet, and is judged in several regimes.
 *
 * @param levels factor to level, or no name to a condition in words; empty for a clause that is judged once
 */
public record Regime(Map<String, String> levels) {
    /** The only regime of a clause that is judged once. */
    public static final Regime ONLY = new Regime(Map.of());

    /** Copies the levels, keeping their order. */
    public Regime {
        levels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** A regime that is a condition in words, e.g. {@code after training}, and no level of a factor. */
    static Regime of(String condition) {
        return new Regime(Map.of("", condition));
    }

    /** Returns this regime at a level of one more factor. */
    public <T> Regime at(Factor<T> factor, T level) {
        Map<String, String> more = new LinkedHashMap<>(levels);
        more.put(factor.name(), String.valueOf(level));
        return new Regime(more);
    }

    /** Returns the arm in this regime: the key itself if there is such an arm, else the key at this regime's levels. */
    ArmKey place(ArmKey key, Collection<ArmKey> arms) {
        Map<String, String> named = new LinkedHashMap<>(levels);
        named.remove("");
        return arms.contains(key) ? key : new ArmKey(key.name(), named).complete(key);
    }

    /** The regime in words, e.g. {@code rate 0.1}; empty for {@link #ONLY}. */
    @Override
    public String toString() {
        return levels.entrySet().stream()
                .map(level -> (level.getKey() + " " + level.getValue()).strip())
                .collect(Collectors.joining(", "));
    }
}
