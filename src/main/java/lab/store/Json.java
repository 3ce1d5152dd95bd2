package lab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lab.error.Quoted;
import lab.text.Numbers;

/** JSON with keys in the order in which they were put, indented by two spaces, {@code \n} line ends. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A number as {@link Numbers} writes it; NaN and infinities, which JSON lacks, as strings. */
    static JsonNode number(double value) {
        String text = Numbers.text(value);
        return Double.isFinite(value) ? NODES.rawValueNode(new RawValue(text)) : NODES.textNode(text);
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> node) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }

    static <T> ObjectNode object(Map<String, T> entries, Function<T, JsonNode> node) {
        ObjectNode object = object();
        entries.forEach((key, value) -> object.set(key, node.apply(value)));
        return object;
    }

    static JsonNode text(String text) {
        return NODES.textNode(text);
    }

    static JsonNode seed(long seed) {
        return NODES.numberNode(seed);
    }

    /** The text as JSON, or as a string if it is none. */
    static JsonNode embedded(String json) {
        return parse(json).orElseGet(() -> text(json));
    }

    /** The tree as text; ends with {@code \n}. */
    static String print(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators());
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    /** The object in a file; a file that is missing or holds none is refused. */
    static JsonNode read(Path file) {
        return parse(TextFile.read(file, Damage.remedy(file)))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Damage.of(file, "it holds no JSON object"));
    }

    /** The value of a key; refused if it is missing. */
    static JsonNode get(Path file, JsonNode object, String key) {
        return Optional.ofNullable(object.get(key))
                .orElseThrow(() -> Damage.of(file, "the key '" + key + "' is missing"));
    }

    /** A number that {@link #number} wrote. */
    static double getNumber(Path file, JsonNode object, String key) {
        String text = get(file, object, key).asText();
        return Numbers.parse(text)
                .orElseThrow(() -> Damage.of(file, "'" + key + "' is not a number: " + Quoted.of(text)));
    }

    /** The numbers in the object of a key, in order. */
    static Map<String, Double> getNumbers(Path file, JsonNode object, String key) {
        JsonNode numbers = get(file, object, key);
        Map<String, Double> values = new LinkedHashMap<>();
        numbers.fieldNames().forEachRemaining(name -> values.put(name, getNumber(file, numbers, name)));
        return values;
    }

    /** The texts in the object of a key, in order; what is no text as JSON. */
    static Map<String, String> getTexts(Path file, JsonNode object, String key) {
        JsonNode texts = get(file, object, key);
        Map<String, String> values = new LinkedHashMap<>();
        texts.properties()
                .forEach(e -> values.put(
                        e.getKey(),
                        e.getValue().isTextual()
                                ? e.getValue().asText()
                                : e.getValue().toString()));
        return values;
    }

    /** The moment of a key. */
    static Instant getInstant(Path file, JsonNode object, String key) {
        String text = get(file, object, key).asText();
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Damage.of(file, "'" + key + "' is no time: " + Quoted.of(text));
        }
    }

    /** The constant of an enumeration that a key names. */
    static <E extends Enum<E>> E getConstant(Path file, JsonNode object, String key, Class<E> type) {
        String text = get(file, object, key).asText();
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Damage.of(file, "'" + key + "' was " + Quoted.of(text));
        }
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.of(MAPPER.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Separators separators() {
        return Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
    }
}
