package lab.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Some of the conditions in which a clause was judged, in as few words as say the same: a factor at whose every level the
 * finding is the same is left out.
 *
 * @param some levels of factors, those with one finding
 * @param all levels of factors, all that were judged
 */
record Conditions(List<Map<String, String>> some, List<Map<String, String>> all) {
    /** The conditions in a list; empty if they are all that were judged. */
    String listed(Function<Map<String, String>, String> words) {
        return Names.listed(
                fewest().stream().map(words).filter(told -> !told.isEmpty()).toList());
    }

    /** The same conditions by the factors that matter. */
    private List<Map<String, String>> fewest() {
        Conditions left = this;
        for (String factor : all.get(0).keySet()) {
            Conditions without = new Conditions(without(factor, left.some), without(factor, left.all));
            if (left.isWhole(factor, without)) {
                left = without;
            }
        }
        return left.some;
    }

    /** Whether with each of the conditions come those that differ from it by this factor alone. */
    private boolean isWhole(String factor, Conditions without) {
        boolean isLevelOfAll = all.stream().allMatch(levels -> levels.containsKey(factor));
        long expected = all.stream()
                .filter(levels -> without.some.contains(without(factor, levels)))
                .count();
        return isLevelOfAll && expected == some.size();
    }

    private static List<Map<String, String>> without(String factor, List<Map<String, String>> conditions) {
        List<Map<String, String>> fewer = new ArrayList<>();
        conditions.forEach(levels -> fewer.add(without(factor, levels)));
        return fewer.stream().distinct().toList();
    }

    private static Map<String, String> without(String factor, Map<String, String> levels) {
        Map<String, String> fewer = new LinkedHashMap<>(levels);
        fewer.remove(factor);
        return fewer;
    }
}
