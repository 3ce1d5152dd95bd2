package lab.claim;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lab.metric.ArmKey;

/**
 * One of the alternatives that an experiment compares. An arm may also stand at a level of further factors (a depth, an
 * optimizer).
 *
 * @param key name and levels; unique in its experiment
 * @param value the input of the recipe
 * @param <V> the type of the arms' values
 */
public record Arm<V>(ArmKey key, V value) {
    /** Creates an arm without further factors. */
    public static <V> Arm<V> of(String name, V value) {
        return new Arm<>(new ArmKey(name, Map.of()), value);
    }

    /** Returns this arm at a level of one more factor. */
    public <T> Arm<V> at(Factor<T> factor, T level) {
        return new Arm<>(key.at(factor.name(), level), value);
    }

    /** Returns this arm at a level of one more factor, with a value computed from its own value and the level. */
    public <T, W> Arm<W> at(Factor<T> factor, T level, BiFunction<? super V, ? super T, W> both) {
        return new Arm<>(key.at(factor.name(), level), both.apply(value, level));
    }

    /** Returns every arm at every level of a factor: all arms at the first level, then all at the next. */
    public static <V, T, W> List<Arm<W>> product(
            List<Arm<V>> arms, Factor<T> factor, BiFunction<? super V, ? super T, W> both) {
        return factor.levels().stream()
                .flatMap(level -> arms.stream().map(arm -> arm.at(factor, level, both)))
                .toList();
    }
}
