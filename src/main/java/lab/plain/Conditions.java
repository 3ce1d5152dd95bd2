package lab.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some of the conditions in which a clause was judged, in as few words as say the same: conditions that differ by one factor
 * alone are said together, and a factor at whose every level the finding is the same is left out.
 *
 * @param some levels of factors, those with one finding
 * @param all levels of factors, all that were judged
 */
record Conditions(List<Map<String, String>> some, List<Map<String, String>> all) {
    /** The conditions in a list; empty if they are all that were judged. */
    String listed(Function<Map<String, String>, String> words) {
        return Names.listed(groups().stream()
                .map(group -> told(group, words))
                .filter(told -> !told.isEmpty())
                .toList());
    }

    private String told(Map<String, Set<String>> group, Function<Map<String, String>, String> words) {
        return group.entrySet().stream()
                .filter(levels -> !levels.getValue().equals(known(levels.getKey())))
                .map(levels -> Names.either(levels.getValue().stream()
                        .map(level -> words.apply(Map.of(levels.getKey(), level)))
                        .toList()))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** All levels of a factor; none if only some conditions have it, so that it is never left out. */
    private Set<String> known(String factor) {
        return all.stream().allMatch(levels -> levels.containsKey(factor))
                ? all.stream().map(levels -> levels.get(factor)).collect(Collectors.toSet())
                : Set.of();
    }

    /** The conditions as products of levels; as few as merging by one factor after another gives, whichever comes first. */
    private List<Map<String, Set<String>>> groups() {
        List<String> factors = new ArrayList<>(all.get(0).keySet());
        return IntStream.range(0, Math.max(1, factors.size()))
                .mapToObj(turn -> {
                    List<String> order = new ArrayList<>(factors);
                    Collections.rotate(order, turn);
                    return merged(order);
                })
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<Map<String, Set<String>>> merged(List<String> order) {
        List<Map<String, Set<String>>> groups =
                some.stream().map(Conditions::alone).toList();
        for (String factor : order) {
            groups = merged(groups, factor);
        }
        return groups;
    }

    private static Map<String, Set<String>> alone(Map<String, String> levels) {
        Map<String, Set<String>> group = new LinkedHashMap<>();
        levels.forEach((factor, level) -> group.put(factor, Set.of(level)));
        return group;
    }

    /** Joins the groups that differ by this factor alone. */
    private static List<Map<String, Set<String>>> merged(Collection<Map<String, Set<String>>> groups, String factor) {
        Map<Map<String, Set<String>>, Map<String, Set<String>>> byRest = new LinkedHashMap<>();
        for (Map<String, Set<String>> group : groups) {
            Map<String, Set<String>> rest = new LinkedHashMap<>(group);
            rest.remove(factor);
            byRest.merge(rest, group, (one, other) -> joined(one, other, factor));
        }
        return List.copyOf(byRest.values());
    }

    private static Map<String, Set<String>> joined(
            Map<String, Set<String>> one, Map<String, Set<String>> other, String factor) {
        Map<String, Set<String>> both = new LinkedHashMap<>(one);
        both.computeIfPresent(factor, (name, levels) -> {
            Set<String> union = new LinkedHashSet<>(levels);
            union.addAll(other.getOrDefault(factor, Set.of()));
            return union;
        });
        return both;
    }
}
