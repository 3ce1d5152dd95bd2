package lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.store.ResultDiff.Difference;

/** What two provenance files say differently. */
final class ProvenanceDiff {
    private static final String NETWORKS = "networks";
    private static final Set<String> OF_THE_CLOCK = Set.of("started", "finished", "wall_seconds");
    private static final String ABSENT = "-";

    private ProvenanceDiff() {}

    static List<Difference> between(Path fileA, Path fileB) {
        JsonNode a = Json.read(fileA);
        JsonNode b = Json.read(fileB);
        List<Difference> differences = new ArrayList<>(between(facts(a), facts(b)));
        differences.addAll(betweenNetworks(a.path(NETWORKS), b.path(NETWORKS)));
        return differences;
    }

    private static List<Difference> between(Map<String, String> a, Map<String, String> b) {
        return both(a.keySet(), b.keySet()).stream()
                .map(what -> new Difference(what, a.getOrDefault(what, ABSENT), b.getOrDefault(what, ABSENT)))
                .filter(difference -> !difference.a().equals(difference.b()))
                .toList();
    }

    private static Map<String, String> facts(JsonNode provenance) {
        Map<String, String> facts = new LinkedHashMap<>();
        provenance.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "settings" ->
                    value.forEach(s -> facts.put("setting " + s.path("name").asText(), setting(s)));
                case "versions" ->
                    value.properties().forEach(v -> facts.put("version of " + v.getKey(), text(v.getValue())));
                case "checksums" ->
                    value.properties().forEach(c -> facts.put("data " + c.getKey(), text(c.getValue())));
                default -> facts.put(entry.getKey(), text(value));
            }
        });
        facts.keySet().removeAll(OF_THE_CLOCK);
        facts.remove(NETWORKS);
        return facts;
    }

    private static String setting(JsonNode setting) {
        String value = text(setting.path("value"));
        return setting.path("overridden").asBoolean() ? value + " (overridden)" : value;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** An arm's network may differ in many values: they are counted, and the first one is named. */
    private static List<Difference> betweenNetworks(JsonNode a, JsonNode b) {
        List<Difference> differences = new ArrayList<>();
        for (String arm : both(names(a), names(b))) {
            List<Difference> values = between(leaves(a.path(arm)), leaves(b.path(arm)));
            if (!values.isEmpty()) {
                Difference first = values.get(0);
                String what = "network of " + arm + ", " + values.size()
                        + (values.size() == 1 ? " value: " : " values, the first: ") + first.what();
                differences.add(new Difference(what, first.a(), first.b()));
            }
        }
        return differences;
    }

    private static Map<String, String> leaves(JsonNode node) {
        Map<String, String> leaves = new LinkedHashMap<>();
        addLeaves("", node, leaves);
        return leaves;
    }

    private static void addLeaves(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(e -> addLeaves(path + "/" + e.getKey(), e.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addLeaves(path + "/" + i, node.get(i), leaves);
            }
        } else if (!node.isMissingNode()) {
            leaves.put(path, node.asText());
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }
}
