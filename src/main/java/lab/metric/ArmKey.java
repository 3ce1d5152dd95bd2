package lab.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The identity of an arm within its study: its name, and its level of every further factor.
 *
 * @param name the arm's name, e.g. {@code He}
 * @param levels factor to level in the order in which the factors were given, e.g. {@code depth -> 20}; often empty
 */
public record ArmKey(String name, Map<String, String> levels) {
    /** Checks the words and copies the levels, keeping their order. */
    public ArmKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An arm needs a name, e.g. 'He'.");
        }
        CellText.checked("An arm's name", name);
        levels.forEach((factor, level) -> {
            CellText.checked("A factor's name", factor);
            CellText.checked("The level of '" + factor + "'", level);
        });
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** Returns this key with one more factor. */
    public ArmKey at(String factor, Object level) {
        Map<String, String> more = new LinkedHashMap<>(levels);
        more.put(factor, String.valueOf(level));
        return new ArmKey(name, more);
    }

    /** Returns the other key at this key's levels of the factors that it does not name itself. */
    public ArmKey complete(ArmKey other) {
        Map<String, String> completed = new LinkedHashMap<>(other.levels);
        levels.forEach(completed::putIfAbsent);
        return new ArmKey(other.name, completed);
    }

    /** The level of a factor; an empty string if this arm has no such factor. */
    public String level(String factor) {
        return levels.getOrDefault(factor, "");
    }

    /** The key in words: {@code He, depth 20}. */
    @Override
    public String toString() {
        return levels.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> ", " + e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("", name, ""));
    }
}
