package lab.claim;

import java.util.Map;
import lab.metric.ArmKey;

/**
 * One level of what is compared. An arm may also stand at a level of further factors (a depth, an optimizer).
 *
 * @param key name and levels; unique in its experiment
 * @param value what the recipe reads
 * @param <V> the type of what is compared
 */
public record Arm<V>(ArmKey key, V value) {
    /** An arm of the only factor. */
    public static <V> Arm<V> of(String name, V value) {
        return new Arm<>(new ArmKey(name, Map.of()), value);
    }

    /** The same arm at a level of one more factor. */
    public Arm<V> at(String factor, Object level) {
        return new Arm<>(key.at(factor, level), value);
    }
}
