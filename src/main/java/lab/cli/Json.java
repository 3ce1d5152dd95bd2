package lab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Values as JSON; the fields of objects and maps keep their order. */
final class Json {
    private static final ObjectWriter LINE = JsonMapper.builder().build().writer();

    private Json() {}

    /** An empty object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The value on one line. */
    static String line(Object value) {
        return text(value, LINE);
    }

    /** The value on several lines. */
    static String pretty(Object value) {
        return text(value, LINE.withDefaultPrettyPrinter());
    }

    private static String text(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }
}
