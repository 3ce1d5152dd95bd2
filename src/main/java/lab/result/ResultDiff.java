package lab.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The differences between two results.
 *
 * @param origins differences of origin: code, versions, backend, machine, data, settings, seeds, networks; not when they
 *     were run or how long it took
 * @param numbers differences between their trials, number by number
 */
public record ResultDiff(List<Difference> origins, TrialsDiff numbers) {
    private static final String NETWORKS = "networks";
    private static final Set<String> NO_FACTS = Set.of("started", "finished", "wall_seconds", NETWORKS);
    private static final String ABSENT = "-";

    /** Copies the list. */
    public ResultDiff {
        origins = List.copyOf(origins);
    }

    /**
     * One difference of origin.
     *
     * @param what its name, e.g. {@code version of nd4j}
     * @param a the value in the first result, {@code -} if it has none
     * @param b the value in the second result, likewise
     */
    public record Difference(String what, String a, String b) {}

    /** Compares two folders of results; refuses a missing or damaged file with the remedy. */
    public static ResultDiff of(Path a, Path b) {
        return new ResultDiff(
                origins(origin(a), origin(b)),
                TrialsDiff.between(
                        TrialsCsv.read(a.resolve(StudyFiles.TRIALS)), TrialsCsv.read(b.resolve(StudyFiles.TRIALS))));
    }

    /** The provenance as a tree, so that results of an older format can be compared, too. */
    private static JsonNode origin(Path folder) {
        return JsonFile.read(folder.resolve(StudyFiles.PROVENANCE), ObjectNode.class);
    }

    private static List<Difference> origins(JsonNode a, JsonNode b) {
        List<Difference> differences = between(facts(a), facts(b));
        Map<String, JsonNode> networksA = fields(a.path(NETWORKS));
        Map<String, JsonNode> networksB = fields(b.path(NETWORKS));
        for (String arm : both(networksA, networksB)) {
            List<Difference> values = between(leaves(networksA.get(arm)), leaves(networksB.get(arm)));
            values.stream().findFirst().ifPresent(first -> differences.add(network(arm, values.size(), first)));
        }
        return differences;
    }

    /** The difference between two networks, which may differ in many values: their number and the first one. */
    private static Difference network(String arm, int values, Difference first) {
        String count = values == 1 ? "1 value: " : values + " values, the first: ";
        return new Difference("network of " + arm + ", " + count + first.what(), first.a(), first.b());
    }

    private static List<Difference> between(Map<String, String> a, Map<String, String> b) {
        return both(a, b).stream()
                .map(what -> new Difference(what, a.getOrDefault(what, ABSENT), b.getOrDefault(what, ABSENT)))
                .filter(difference -> !difference.a().equals(difference.b()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> both(Map<String, ?> a, Map<String, ?> b) {
        Set<String> both = new LinkedHashSet<>(a.keySet());
        both.addAll(b.keySet());
        return both;
    }

    private static Map<String, String> facts(JsonNode provenance) {
        Map<String, String> facts = new LinkedHashMap<>();
        fields(provenance).forEach((key, value) -> {
            switch (key) {
                case "settings" ->
                    value.forEach(s -> facts.put("setting " + s.path("name").asText(), setting(s)));
                case "versions" -> fields(value).forEach((library, v) -> facts.put("version of " + library, text(v)));
                case "checksums" -> fields(value).forEach((file, sum) -> facts.put("data " + file, text(sum)));
                default -> facts.put(key, text(value));
            }
        });
        facts.keySet().removeAll(NO_FACTS);
        return facts;
    }

    private static String setting(JsonNode setting) {
        String value = text(setting.path("value"));
        return setting.path("overridden").asBoolean() ? value + " (overridden)" : value;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Path to value of a network's leaves; empty if there is no network. */
    private static Map<String, String> leaves(JsonNode network) {
        Map<String, String> leaves = new LinkedHashMap<>();
        if (network != null) {
            addLeaves("", network, leaves);
        }
        return leaves;
    }

    private static void addLeaves(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isValueNode()) {
            leaves.put(path, node.asText());
        }
        fields(node).forEach((key, value) -> addLeaves(path + "/" + key, value, leaves));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addLeaves(path + "/" + i, node.get(i), leaves);
        }
    }
}
