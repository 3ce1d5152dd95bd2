package lab.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network described in a few words per layer, with the arms that train it.
 *
 * @param arms the arms
 * @param layers its layers, from the input on
 */
record NetworkView(String arms, List<String> layers) {
    /** The distinct networks of a study, from arm to Deeplearning4j's JSON; skips anything that is not such JSON. */
    static List<NetworkView> of(Map<String, JsonNode> networks) {
        Map<List<String>, List<String>> arms = new LinkedHashMap<>();
        networks.forEach((arm, network) -> {
            List<String> layers = layers(network);
            if (!layers.isEmpty()) {
                arms.computeIfAbsent(layers, key -> new ArrayList<>()).add(arm);
            }
        });
        return arms.entrySet().stream()
                .map(e -> new NetworkView(String.join("; ", e.getValue()), e.getKey()))
                .toList();
    }

    private static List<String> layers(JsonNode network) {
        List<String> layers = new ArrayList<>();
        network.path("confs").forEach(conf -> layers.add(words(conf.path("layer"))));
        return runs(layers);
    }

    private static String words(JsonNode layer) {
        String size = layer.has("nin")
                ? " " + layer.path("nin").asText() + " \u2192 "
                        + layer.path("nout").asText()
                : "";
        return Stream.of(
                        type(layer) + size,
                        prefixed("", type(layer.path("activationFn")).replace("Activation", "")),
                        prefixed("weights ", told(layer.path("weightInitFn"), "WeightInit")),
                        prefixed("retain ", layer.path("idropout").path("p").asText("")),
                        prefixed("loss ", type(layer.path("lossFn")).replace("Loss", "")),
                        prefixed("", told(layer.path("iupdater"), "")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String prefixed(String prefix, String words) {
        return words.isEmpty() ? "" : prefix + words;
    }

    /** A node's type and its properties. */
    private static String told(JsonNode node, String prefix) {
        Stream<String> fields = node.properties().stream()
                .filter(e -> !e.getKey().equals("@class") && !e.getValue().isNull())
                .map(e -> e.getValue().isObject()
                        ? e.getKey() + " " + told(e.getValue(), "")
                        : e.getKey() + " " + e.getValue().asText());
        return Stream.concat(Stream.of(type(node).replace(prefix, "")), fields)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String type(JsonNode node) {
        String name = node.path("@class").asText("");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Merges consecutive equal layers into one line. */
    private static List<String> runs(List<String> layers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0, end; i < layers.size(); i = end) {
            end = i;
            while (end < layers.size() && layers.get(end).equals(layers.get(i))) {
                end++;
            }
            lines.add((end - i > 1 ? (end - i) + " \u00d7 " : "") + layers.get(i));
        }
        return lines;
    }
}
